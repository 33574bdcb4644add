using System.CommandLine;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Stacks;

/// <summary>How a stack is named on the command line; the shell completes all of it from the catalog.</summary>
internal static class StackOptions
{
    public static readonly Argument<string> StackType = Completed(
        new Argument<string>("stack-type") { Description = "An id such as sanity_cms_tier, or a configuration's name such as sanity_snipcart_composed_stack.", HelpName = "stack-type" });

    public static readonly Option<string?> Engine = new("--engine") { Description = "A site generator, such as astro.", HelpName = "engine" };

    public static readonly Option<string?> Cms = new("--cms") { Description = "The CMS of a composed stack, such as sanity.", HelpName = "cms" };

    public static readonly Option<string?> Shop = new("--shop") { Description = "The shop of a composed stack, such as snipcart.", HelpName = "shop" };

    static StackOptions()
    {
        Engine.CompletionSources.Add(_ => StackCatalog.Engines.Select(engine => engine.Id));
        Cms.CompletionSources.Add(_ => StackCatalog.CmsProviders.Select(provider => provider.Id.Value));
        Shop.CompletionSources.Add(_ => StackCatalog.Shops.Select(provider => provider.Id.Value));
    }

    public static StackChoice ChoiceOf(ParseResult parsed) =>
        new(parsed.GetValue(StackType)!, parsed.GetValue(Engine), ProviderOf(parsed, Cms), ProviderOf(parsed, Shop));

    /// <summary>The stack type that is named.</summary>
    /// <exception cref="CommandFault">There is none.</exception>
    public static StackType TypeOf(ParseResult parsed)
    {
        var name = parsed.GetValue(StackType)!;
        return StackCatalog.FindStackType(name) ?? throw CatalogRefusal.Of(StackCatalog.ValidateStackType(name));
    }

    /// <summary>The pair of a composed stack, from its name or from <c>--cms</c> and <c>--shop</c>; null where it is none or no pair is named.</summary>
    public static StackPair? PairOf(StackChoice choice) =>
        StackAliases.PairOf(choice.StackType) ?? (choice is { Cms: { } cms, Shop: { } shop } ? new StackPair(cms, shop) : null);

    private static ProviderId? ProviderOf(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } id ? new ProviderId(id) : null;

    private static Argument<string> Completed(Argument<string> argument)
    {
        argument.CompletionSources.Add(_ => StackCatalog.StackTypes.SelectMany(type => StackAliases.Of(type).Prepend(type.Id)));
        return argument;
    }
}
