using System.Xml.Linq;
using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

/// <summary>References point one way (HOUSE-STYLE 3). Read from the project files: a compiled assembly forgets references it does not use.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Platform.Domain"] = [],
        ["Platform.LocalHost"] = [],
        ["Platform.ServiceDefaults"] = ["Platform.Domain"],
        ["Platform.Providers"] = ["Platform.Domain"],
        ["Platform.Aws"] = ["Platform.Domain"],
        ["Platform.Webhooks"] = Service,
        ["Platform.Content"] = Service,
        ["Platform.Builds"] = Service,
        ["Platform.Stacks"] = ["Platform.Domain", "Platform.Providers", "Platform.Aws"],
    };

    private static readonly string[] Hosts = ["Platform.Direct", "Platform.Cli", "Platform.Console", "Platform.AppHost", "Platform.StandIns", "Platform.Benchmarks", "Platform.Tests"];

    private static string[] Service => ["Platform.Domain", "Platform.Providers", "Platform.Aws", "Platform.ServiceDefaults"];

    public static TheoryData<string> Projects => [.. Directory
        .EnumerateFiles(Repository.Root, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_what_stands_below_it(string project)
    {
        var references = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToArray();
        if (Allowed.TryGetValue(project, out var below))
            Assert.Empty(references.Except(below));
        else
            Assert.Contains(project, Hosts);
    }

    [Theory]
    [InlineData("Platform.Domain")]
    [InlineData("Platform.Providers")]
    public void Pure_project_has_no_package(string project)
    {
        Assert.Empty(References(project, "PackageReference"));
        Assert.Empty(References(project, "FrameworkReference"));
    }

    [Theory]
    [InlineData("Platform.Domain", typeof(Platform.Domain.Ids.ClientId))]
    [InlineData("Platform.Providers", typeof(Platform.Providers.IWebhookProvider))]
    public void Pure_assembly_knows_no_web_host_cloud_or_cdk(string name, Type inside) =>
        Assert.DoesNotContain(
            inside.Assembly.GetReferencedAssemblies(),
            reference => reference.Name != name && !reference.Name!.StartsWith("System.", StringComparison.Ordinal) && reference.Name is not "Platform.Domain" and not "netstandard");

    [Fact]
    public void Each_provider_stands_alone()
    {
        var all = NetArchTest.Rules.Types.InAssembly(typeof(Platform.Providers.IWebhookProvider).Assembly);
        Assert.Empty(all.That().ResideInNamespace("Platform.Providers.Sanity").ShouldNot().HaveDependencyOn("Platform.Providers.Snipcart").GetResult().FailingTypeNames ?? []);
        Assert.Empty(all.That().ResideInNamespace("Platform.Providers.Snipcart").ShouldNot().HaveDependencyOn("Platform.Providers.Sanity").GetResult().FailingTypeNames ?? []);
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathOf(project, project + ".csproj")).Descendants(kind).Select(reference => (string)reference.Attribute("Include")!);
}
