using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.Tests.ServiceDefaults;

public sealed class OperatorKeyTests
{
    private const string Reference = "ssm:/acme-corp-prod/operator-key";
    private string? _kept = "kept-operator-key";

    [Fact]
    public async Task Kept_key_opens_by_its_reference_and_a_rotation_needs_no_restart()
    {
        var settings = new PlatformSettings { OperatorKeyReference = Reference };
        Assert.True(await OpensAsync(settings, "kept-operator-key"));
        _kept = "another-operator-key";
        Assert.False(await OpensAsync(settings, "kept-operator-key"));
        Assert.True(await OpensAsync(settings, "another-operator-key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong-operator-key")]
    public async Task Nobody_else_is_let_in(string given)
    {
        Assert.False(await OpensAsync(new PlatformSettings { OperatorKeyReference = Reference }, given));
        _kept = null;
        Assert.False(await OpensAsync(new PlatformSettings { OperatorKeyReference = Reference }, given));
        Assert.False(await OpensAsync(new PlatformSettings(), given));
    }

    [Fact]
    public async Task Key_in_the_environment_opens_beside_the_kept_one()
    {
        var settings = new PlatformSettings { OperatorKey = "environments-operator-key", OperatorKeyReference = Reference };
        Assert.True(await OpensAsync(settings, "environments-operator-key"));
        Assert.True(await OpensAsync(settings, "kept-operator-key"));
    }

    private async Task<bool> OpensAsync(PlatformSettings settings, string given)
    {
        var services = new ServiceCollection().AddSingleton<ReadSecret>((reference, _) => ValueTask.FromResult(reference == Reference ? _kept : null));
        await using var provider = services.BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = provider };
        context.Request.Headers[RequireOperatorKey.Header] = given;
        return await new RequireOperatorKey(settings).InvokeAsync(new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>("in")) is not Problem;
    }
}
