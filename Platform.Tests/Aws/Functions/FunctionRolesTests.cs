using Microsoft.Extensions.Configuration;
using Platform.Aws.EventLayers;
using Platform.Aws.Functions;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws.Functions;

public sealed class FunctionRolesTests
{
    private static readonly EventLayer Layer = EventLayer.For("acme-prod");

    [Fact]
    public void Every_queue_of_the_layer_has_one_function()
    {
        var taken = FunctionRoles.EventDriven.SelectMany(role => role.Triggers).OfType<FunctionTrigger.Queue>().Select(trigger => trigger.Of(Layer).Name);

        Assert.Equal(Layer.Queues.All.Select(queue => queue.Name).Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queues_hide_a_message_six_times_as_long_as_its_function_may_take() =>
        Assert.All(FunctionRoles.All, role => Assert.All(
            role.Triggers.OfType<FunctionTrigger.Queue>(), trigger => Assert.True(trigger.Of(Layer).VisibilityTimeout >= 6 * role.TimeOut)));

    [Fact]
    public void No_route_has_two_functions()
    {
        var routes = FunctionRoles.EventDriven.SelectMany(role => role.Triggers).OfType<FunctionTrigger.Http>().SelectMany(trigger => trigger.Paths).ToArray();

        Assert.Equal(routes.Distinct(), routes);
    }

    [Fact]
    public void Handler_is_the_assembly_of_the_package_s_project() =>
        Assert.All(
            FunctionRoles.EventDriven.Select(role => role.Package).Distinct(),
            package => Assert.True(File.Exists(Repository.PathOf(package.Handler, $"{package.Handler}.csproj"))));

    [Fact]
    public void Service_without_a_role_has_all_and_with_one_only_that()
    {
        var all = ServiceRole.Of(Role(null), "webhooks");
        var relay = ServiceRole.Of(Role("relay"), "webhooks");

        Assert.True(all.Has(FunctionRoles.Intake) && all.Has(FunctionRoles.Relay));
        Assert.True(!relay.Has(FunctionRoles.Intake) && relay.Has(FunctionRoles.Relay));
    }

    [Theory]
    [InlineData("projector")]
    [InlineData("nothing")]
    public void Role_of_another_package_is_refused_with_those_there_are(string role)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => ServiceRole.Of(Role(role), "webhooks"));

        Assert.Equal($"PLATFORM_ROLE is '{role}'; the package webhooks has intake, relay. Set it to one of these.", fault.Message);
    }

    private static IConfiguration Role(string? role) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [FunctionRole.Variable] = role }).Build();
}
