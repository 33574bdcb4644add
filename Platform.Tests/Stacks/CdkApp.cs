using Amazon.CDK;
using Platform.Stacks.Assets;

namespace Platform.Tests.Stacks;

/// <summary>A CDK app whose output goes to a folder of its own, with small packages.</summary>
internal sealed class CdkApp : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-stacks-").FullName;

    public CdkApp(string? packages = null) => App = new App(new AppProps
    {
        Outdir = _folder,
        AnalyticsReporting = false,
        Context = new Dictionary<string, object> { [Artifacts.ContextKey] = packages ?? Packages.Folder },
    });

    public App App { get; }

    /// <summary>Templates, and beside each the list of the files that it wants published.</summary>
    public string Folder => _folder;

    /// <summary>Templates by the stack's name.</summary>
    public IReadOnlyDictionary<string, Template> Synthesise()
    {
        App.Synth();
        return Directory.EnumerateFiles(_folder, "*.template.json")
            .Select(file => new Template(Path.GetFileName(file)[..^".template.json".Length], File.ReadAllText(file)))
            .ToDictionary(template => template.Name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static Template Synthesise(Action<App> add)
    {
        using var cdk = new CdkApp();
        add(cdk.App);
        return Assert.Single(cdk.Synthesise().Values);
    }
}
