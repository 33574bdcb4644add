using System.CommandLine;
using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Stacks;

/// <summary>Names by which a list is narrowed: one that the catalog has not is a mistake, not an empty list.</summary>
internal static class StackFilter
{
    /// <exception cref="CommandFault">The catalog has no such CMS, shop or engine.</exception>
    public static void Check(ParseResult parsed)
    {
        Check("CMS", parsed.GetValue(StackOptions.Cms), () => StackCatalog.CmsProviders.Select(provider => provider.Id.Value));
        Check("shop", parsed.GetValue(StackOptions.Shop), () => StackCatalog.Shops.Select(provider => provider.Id.Value));
        CheckEngine(parsed.GetValue(StackOptions.Engine));
    }

    /// <exception cref="CommandFault">The catalog has no such engine.</exception>
    public static void CheckEngine(string? given) => Check("engine", given, () => StackCatalog.Engines.Select(engine => engine.Id));

    // The catalog's lists are read only where there is something to look up: that is most of a command's time.
    private static void Check(string what, string? given, Func<IEnumerable<string>> known)
    {
        if (given is not null && !known().Contains(given))
            throw new CommandFault(ExitCode.Negative, $"There is no {what} '{given}'.", NearestName.Hint(given, [.. known()]));
    }
}
