using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks name</c>: what a client's stack would be called, before there is a client.</summary>
internal static class NameStackCommand
{
    private static readonly Option<string> Client = new("--client") { Description = "The client's id, such as acme-corp.", Required = true };
    private static readonly Option<string> Environment = new("--environment") { Description = "dev, staging or prod.", DefaultValueFactory = _ => "prod" };

    static NameStackCommand() => Environment.AcceptOnlyFromAmong("dev", "staging", "prod");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "name", "The names of a client's stack, held against AWS's limits. Exit code 1: AWS would refuse one, or the choice is none of the catalog's.",
            "stacks name sanity_cms_tier --client acme-corp --environment dev", "stacks name cms_ecommerce_composed --cms tina --shop foxy --client my-business-site")
        {
            StackOptions.StackType, Client, Environment, StackOptions.Engine, StackOptions.Cms, StackOptions.Shop,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var type = StackOptions.TypeOf(parsed);
        var choice = StackOptions.ChoiceOf(parsed);
        if (ChoiceRules.Faults(choice) is { Count: > 0 } faults)
            throw CatalogRefusal.Of(faults);

        var naming = Of(new ClientId(parsed.GetValue(Client)!), parsed.GetValue(Environment)!, type, choice);
        new Printer(host, parsed).Write(naming, printer => Print(printer, naming));
        return naming.Faults.Count == 0 ? ExitCode.Done : ExitCode.Negative;
    }

    private static StackNaming Of(ClientId client, string environment, StackType type, StackChoice choice)
    {
        var pair = StackOptions.PairOf(choice);
        var engine = choice.Engine ?? EngineCompatibility.Of(type).Default;
        var name = type.Category switch
        {
            StackCategory.CmsTierService => StackNames.StackType(ServiceType.CmsTier, engine, type.Provider, null),
            StackCategory.EcommerceTierService => StackNames.StackType(ServiceType.EcommerceTier, engine, null, type.Provider),
            StackCategory.ComposedService => StackNames.StackType(ServiceType.ComposedStack, engine, pair?.Cms, pair?.Shop),
            _ => StackNames.StackType(ServiceType.StaticSite, engine, null, null),
        };
        var deployment = StackNames.Deployment(client, environment, name);
        return new StackNaming(
            name, deployment, StackNames.ResourcePrefix(client, environment),
            type.Provider is { } provider ? StackNames.FactoryMade(client, provider, engine) : null,
            AwsNames.Faults(client, environment, deployment));
    }

    private static void Print(Printer printer, StackNaming naming)
    {
        printer.Facts(
        [
            ("stack type", naming.StackType),
            ("deployment", naming.DeploymentName),
            ("resource prefix", naming.ResourcePrefix),
            ("made by the factory", naming.FactoryName),
        ]);
        foreach (var fault in naming.Faults)
            printer.Line($"fault: {fault.Rule} {fault.Fix}");
    }
}
