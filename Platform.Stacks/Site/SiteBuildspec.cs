using System.Text;
using Platform.Domain.Catalog;

namespace Platform.Stacks.Site;

/// <summary>What CodeBuild runs for an engine: its own commands in one fixed folder, and the platform's tool around them.</summary>
internal static class SiteBuildspec
{
    private static readonly string[] ImageRuntimes = ["nodejs", "ruby"];

    public static string Of(EngineEntry engine)
    {
        var text = new StringBuilder("version: 0.2\nphases:\n  install:\n    on-failure: ABORT\n    runtime-versions:\n");
        foreach (var runtime in engine.Runtimes.Where(runtime => ImageRuntimes.Contains(runtime.Name)))
            text.Append("      ").Append(runtime.Name).Append(": ").Append(runtime.Version).Append('\n');
        Commands(text, [
            "mkdir -p /opt/platform/site && cp -a . /opt/platform/site",
            "aws s3 cp --only-show-errors \"s3://$PLATFORM_TOOL\" /opt/platform/tool.zip && unzip -q -o /opt/platform/tool.zip -d /opt/platform/tool",
        ]);
        text.Append("  build:\n    on-failure: ABORT\n");
        Commands(text, [
            "cd /opt/platform/site",
            "/opt/platform/tool/platform builds fetch",
            .. engine.Install.Concat(engine.Build).Select(command => string.Join(' ', command)),
            "/opt/platform/tool/platform builds publish",
        ]);
        return text.ToString();
    }

    private static void Commands(StringBuilder text, IEnumerable<string> commands)
    {
        text.Append("    commands:\n");
        foreach (var command in commands)
            text.Append("      - '").Append(command.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
    }
}
