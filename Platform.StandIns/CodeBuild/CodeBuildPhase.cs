using YamlDotNet.RepresentationModel;

namespace Platform.StandIns.CodeBuild;

/// <summary>A phase of a buildspec.</summary>
internal sealed record CodeBuildPhase(string Name, IReadOnlyList<string> Commands, IReadOnlyList<string> Finally, bool Aborts)
{
    private static readonly string[] Order = ["install", "pre_build", "build", "post_build"];

    public static IEnumerable<CodeBuildPhase> Of(YamlMappingNode buildspec)
    {
        var phases = (YamlMappingNode)buildspec["phases"];
        return Order.Where(name => phases.Children.ContainsKey(name)).Select(name => Of(name, (YamlMappingNode)phases[name]));
    }

    private static CodeBuildPhase Of(string name, YamlMappingNode phase) =>
        new(name, List(phase, "commands"), List(phase, "finally"), phase.Children.TryGetValue("on-failure", out var then) && (string?)then == "ABORT");

    private static IReadOnlyList<string> List(YamlMappingNode phase, string key) =>
        phase.Children.TryGetValue(key, out var list) ? [.. ((YamlSequenceNode)list).Select(command => (string)command!)] : [];
}
