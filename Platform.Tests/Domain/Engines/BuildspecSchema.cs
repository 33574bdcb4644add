using YamlDotNet.RepresentationModel;

namespace Platform.Tests.Domain.Engines;

/// <summary>
/// Buildspec 0.2 as far as it is documented, strictly: an unknown key is a fault, as CodeBuild passes over none.
/// docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
/// </summary>
internal static class BuildspecSchema
{
    private static readonly Dictionary<string, string[]> Runtimes = new() { ["dotnet"] = ["6.0", "8.0", "10.0"], ["nodejs"] = ["18", "20", "22", "24"], ["ruby"] = ["3.1", "3.2", "3.3", "3.4"] };

    public static IReadOnlyList<string> Faults(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var faults = new List<string>();
        var root = Map(yaml.Documents.Single().RootNode, "", faults, "version", "env", "phases", "cache");
        if (Text(root, "version") != "0.2")
            faults.Add("version: is not 0.2");
        if (root.TryGetValue("env", out var env))
            Environment(env, faults);
        Phases(root.GetValueOrDefault("phases"), faults);
        if (root.TryGetValue("cache", out var cache))
            Cache(cache, faults);
        return faults;
    }

    private static void Environment(YamlNode node, List<string> faults)
    {
        var env = Map(node, "env", faults, "shell", "variables", "parameter-store", "secrets-manager", "exported-variables");
        if (Text(env, "shell") is not ("bash" or "/bin/sh"))
            faults.Add("env.shell: is no shell of Linux");
        foreach (var (name, value) in ((YamlMappingNode)env["variables"]).Children.Where(variable => variable.Value is not YamlScalarNode))
            faults.Add($"env.variables.{name}: {value} is no text");
    }

    private static void Phases(YamlNode? node, List<string> faults)
    {
        foreach (var (name, value) in Map(node, "phases", faults, "install", "pre_build", "build", "post_build"))
        {
            string[] keys = ["run-as", "on-failure", "commands", "finally", .. name == "install" ? new[] { "runtime-versions" } : []];
            var phase = Map(value, $"phases.{name}", faults, keys);
            if (Text(phase, "on-failure") is not ("ABORT" or "CONTINUE"))
                faults.Add($"phases.{name}.on-failure: is neither ABORT nor CONTINUE");
            List(phase.GetValueOrDefault("commands"), $"phases.{name}.commands", faults);
            if (phase.TryGetValue("finally", out var after))
                List(after, $"phases.{name}.finally", faults);
            if (!phase.TryGetValue("runtime-versions", out var versions))
                continue;
            faults.AddRange(((YamlMappingNode)versions).Children
                .Where(runtime => !Runtimes.GetValueOrDefault((string)runtime.Key!, []).Contains((string?)runtime.Value))
                .Select(runtime => $"phases.{name}.runtime-versions: no image has {runtime.Key} {runtime.Value}"));
        }
    }

    private static void Cache(YamlNode node, List<string> faults)
    {
        var cache = Map(node, "cache", faults, "key", "fallback-keys", "action", "paths");
        List(cache.GetValueOrDefault("paths"), "cache.paths", faults);
        if (cache.TryGetValue("fallback-keys", out var fallback) && List(fallback, "cache.fallback-keys", faults) > 5)
            faults.Add("cache.fallback-keys: more than five");
    }

    private static Dictionary<string, YamlNode> Map(YamlNode? node, string path, List<string> faults, params string[] keys)
    {
        if (node is not YamlMappingNode map)
        {
            faults.Add($"{path}: is no mapping");
            return [];
        }

        var children = map.Children.ToDictionary(child => (string)child.Key!, child => child.Value);
        faults.AddRange(children.Keys.Except(keys).Select(key => $"{path}.{key}: unknown"));
        return children;
    }

    private static int List(YamlNode? node, string path, List<string> faults)
    {
        if (node is not YamlSequenceNode { Children.Count: > 0 } list || list.Children.Any(item => item is not YamlScalarNode { Value.Length: > 0 }))
            faults.Add($"{path}: is no list of texts, or empty");
        return (node as YamlSequenceNode)?.Children.Count ?? 0;
    }

    private static string? Text(Dictionary<string, YamlNode> map, string key) => (map.GetValueOrDefault(key) as YamlScalarNode)?.Value;
}
