using System.Text.RegularExpressions;
using Platform.Domain.Catalog;
using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

/// <summary>
/// A new provider or engine is its data, its folder and its line in a registry: no other code names one. What a name stands for is read
/// from the catalog instead.
/// </summary>
public sealed partial class NamedOnceTests
{
    /// <summary>Where a name is the thing itself.</summary>
    private static readonly string[] Allowed =
    [
        // The registries.
        "Platform.Providers/ProviderRegistry.cs",
        "Platform.Stacks/Providers/ProviderParts.cs",
        // The laptop's graph, and the stand-in that plays a provider there.
        "Platform.AppHost/",
        "Platform.StandIns/",
        "Platform.Cli/Hosting/Surroundings.cs",
        // The HTTP client through which a provider's folder asks its API; Platform.Providers itself knows no host.
        "Platform.Webhooks/Verification/TokenApiRegistration.cs",
        "Platform.Benchmarks/",
        "Platform.Tests/",
    ];

    // Git is a protocol before it is a provider, and ProviderId.Git names it once.
    private static readonly string[] Names =
    [
        .. StackCatalog.CmsProviders.Concat(StackCatalog.Shops).Select(provider => provider.Id.Value),
        .. StackCatalog.Engines.Select(engine => engine.Id),
        .. StackCatalog.StackTypes.Select(type => type.Id),
    ];

    [Fact]
    public void Only_its_own_folder_and_the_registries_name_a_provider_engine_or_stack_type()
    {
        var found = Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => file.Path.StartsWith("Platform.", StringComparison.Ordinal) && !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => !Allowed.Any(allowed => file.Path.StartsWith(allowed, StringComparison.Ordinal)))
            .SelectMany(file => NamesIn(File.ReadAllText(file.File)).Where(name => !IsOwn(file.Path, name)).Select(name => $"{file.Path}: \"{name}\""));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("""if (provider.Value == "snipcart" && mode is not null)""", "snipcart")]
    [InlineData("""string[] all = ["hugo", "jekyll"];""", "hugo jekyll")]
    [InlineData("""var type = $"sanity_cms_tier";""", "sanity_cms_tier")]
    [InlineData("""case "shopify_basic": // a shop""", "shopify_basic")]
    [InlineData("""/// <c>"provider":"snipcart"</c>""", "")]
    [InlineData("""// such as "hugo" """, "")]
    [InlineData("""var text = "sanity/article-published";""", "")]
    [InlineData("""var address = "https://hugo.example"; // "hugo" """, "")]
    public void Names_are_whole_literals_and_not_comments(string code, string names) => Assert.Equal(names, string.Join(' ', NamesIn(code)));

    [Theory]
    [InlineData("Platform.Providers/Snipcart/SnipcartMetadata.cs", "snipcart", true)]
    [InlineData("Platform.Providers/Shopify/ShopifyMetadata.cs", "shopify_basic", true)]
    [InlineData("Platform.Providers/Snipcart/SnipcartMetadata.cs", "sanity", false)]
    [InlineData("Platform.Providers/S/A.cs", "sanity", false)]
    [InlineData("Platform.Content/Sync/Hugo.cs", "hugo", false)]
    public void Own_folder_bears_the_name(string path, string name, bool own) => Assert.Equal(own, IsOwn(path, name));

    private static IEnumerable<string> NamesIn(string code) => code.Split('\n')
        .SelectMany(line => CommentOrLiteral().Matches(line))
        .Where(match => match.Groups["text"].Success)
        .Select(match => match.Groups["text"].Value)
        .Where(Names.Contains);

    private static bool IsOwn(string path, string name) =>
        path.Split('/')[..^1].Any(folder => folder.Length >= 4 && name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    // A comment to the line's end, or the text between two quotes.
    [GeneratedRegex("""//.*|"(?<text>(?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteral();
}
