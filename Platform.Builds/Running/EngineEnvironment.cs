using System.Collections;
using Platform.Builds.Settings;
using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>What a generator's process sees: none of this service's own environment, so none of its secrets.</summary>
internal sealed class EngineEnvironment(BuildSettings settings)
{
    private static readonly string[] Passed = ["HOME", "TMPDIR", "LANG"];

    // An install needs the way to its registry; a build talks to nobody.
    private static readonly string[] PassedToInstall = ["http_proxy", "https_proxy", "no_proxy", "node_extra_ca_certs", "ssl_cert_file", "ssl_cert_dir"];

    public Dictionary<string, string> ForInstall(Engine engine)
    {
        var environment = ForBuild(engine, new Dictionary<string, string>());
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = ((string)variable.Key).ToLowerInvariant();
            if (PassedToInstall.Contains(name) || name.StartsWith("npm_config_", StringComparison.Ordinal))
                environment.TryAdd((string)variable.Key, (string)variable.Value!);
        }

        return environment;
    }

    public Dictionary<string, string> ForBuild(Engine engine, IReadOnlyDictionary<string, string> build)
    {
        var environment = new Dictionary<string, string> { ["PATH"] = SearchPath(), ["TZ"] = "UTC", ["CI"] = "true" };
        foreach (var name in Passed)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                environment[name] = value;
        }

        foreach (var (name, value) in engine.Environment.Concat(build))
            environment[name] = value;
        return environment;
    }

    /// <summary>The command with <c>node</c> replaced by the platform's own.</summary>
    public IReadOnlyList<string> Command(IReadOnlyList<string> command) =>
        command[0] == "node" && settings.Node is { } node ? [node, .. command.Skip(1)] : command;

    /// <returns>The first program of its build that this machine lacks, such as <c>hugo</c>; null where all are there.</returns>
    public string? MissingProgram(Engine engine) => engine.Build
        .Select(command => command[0])
        .Where(program => program != "node" && !Path.IsPathRooted(program))
        .FirstOrDefault(program => !SearchPath().Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))));

    private string SearchPath()
    {
        var inherited = Environment.GetEnvironmentVariable("PATH") ?? "";
        return settings.Node is { } node ? Path.GetDirectoryName(Path.GetFullPath(node)) + Path.PathSeparator + inherited : inherited;
    }
}
