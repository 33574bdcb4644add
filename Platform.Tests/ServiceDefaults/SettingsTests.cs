using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;

namespace Platform.Tests.ServiceDefaults;

public sealed class SettingsTests
{
    [Fact]
    public async Task All_faults_are_told_together_before_anything_is_served()
    {
        await using var app = TestService.Build(new Dictionary<string, string?>
        {
            ["PLATFORM_ENVIRONMENT"] = "production",
            ["PLATFORM_DEFAULT_CLIENT"] = "nobody",
            ["PLATFORM_OPERATOR_KEY"] = "short",
        });

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Collection(
            fault.Failures,
            failure => Assert.StartsWith("PLATFORM_ENVIRONMENT is 'production'", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("PLATFORM_OPERATOR_KEY has 5 characters", failure, StringComparison.Ordinal),
            failure => Assert.Matches("PLATFORM_DEFAULT_CLIENT is 'nobody'.*editorial-store", failure));
        Assert.DoesNotContain("short", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_none_is_named()
    {
        await using var app = TestService.Build(new Dictionary<string, string?> { ["PLATFORM_CLIENTS"] = "no/such/folder" });

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("no/such/folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environment_picks_the_clients_overrides()
    {
        await using var dev = TestService.Build(new Dictionary<string, string?> { ["PLATFORM_DEFAULT_CLIENT"] = "editorial-store" });
        await using var prod = TestService.Build(new Dictionary<string, string?> { ["PLATFORM_ENVIRONMENT"] = "prod" });

        Assert.Equal("editorial-store", dev.Services.GetRequiredService<PlatformSettings>().DefaultClient?.Value);
        Assert.Null(prod.Services.GetRequiredService<PlatformSettings>().DefaultClient);
        Assert.NotEqual(Quiet(dev), Quiet(prod));

        static int Quiet(Microsoft.AspNetCore.Builder.WebApplication app) =>
            app.Services.GetRequiredService<ClientDirectory>().Find(new("editorial-store"))!.Builds.QuietSeconds;
    }
}
