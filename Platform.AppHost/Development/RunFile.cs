using System.Text.Json;

namespace Platform.AppHost.Development;

/// <summary>
/// <c>.platform/run.json</c>: <c>{"addresses":{"console":"http://127.0.0.1:7100",…},"secrets":{"EDITORIAL_STORE_SANITY":"…",…},
/// "environment":{"PLATFORM_PREFIX":"platform-dev","AWS_REGION":"us-east-1",…}}</c>. It stays when the AppHost ends, and only its owner reads it.
/// </summary>
internal sealed record RunFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The last run's file; an empty one where there was none.</summary>
    public static RunFile Read(string folder)
    {
        var path = PathIn(folder);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), RunFileJson.Default.RunFile)! : new RunFile();
        }
        catch (JsonException broken)
        {
            throw new DistributedApplicationException($"{path} is not readable ({broken.Message}). Delete it: the next start writes a new one.");
        }
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var draft = PathIn(folder) + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, this, RunFileJson.Default.RunFile);
        File.Move(draft, PathIn(folder), overwrite: true);
    }

    private static string PathIn(string folder) => Path.Combine(folder, "run.json");
}
