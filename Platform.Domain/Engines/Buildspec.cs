using Platform.Domain.Catalog;
using Platform.Domain.Clients;

namespace Platform.Domain.Engines;

/// <summary>
/// The buildspec of an engine's CodeBuild project, version 0.2, written from the catalog. The job's source is the engine's starter;
/// the <c>platform</c> tool fetches what is to be built, runs the engine's own commands as a laptop does, and publishes.
/// </summary>
public static class Buildspec
{
    private const string Tool = $"\"${BuildJob.Home}/tool/platform\" builds";
    private const string Site = $"${BuildJob.Home}/site";
    private const string HomeFolder = "/opt/platform";

    // Once a runtime is named, an image has the named ones only. The tool's stands in Amazon Linux 2023 (aarch64) standard:3.0 and later:
    // https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html
    private const string ToolRuntime = "10.0";

    // Of CodeBuild's images; they know no other program of the catalog.
    private static readonly string[] ImageRuntimes = ["nodejs", "ruby"];

    /// <param name="client">Whose project it is, where it is known: an editor that is a page of the site has an install of its own.</param>
    public static string For(EngineEntry engine, ClientServiceConfig? client = null)
    {
        if (client is not null)
            engine = engine with { Install = Engine.Of(engine).For(client).Install };
        var text = new BuildspecText();
        text.Line("version: 0.2")
            .Block("env", () => WriteEnvironment(text, engine))
            .Block("phases", () => WritePhases(text, engine));
        if (engine.CachePaths.Count + engine.InstallCachePaths.Count > 0)
            text.Block("cache", () => WriteCache(text, engine));
        return text.ToString();
    }

    private static void WriteEnvironment(BuildspecText text, EngineEntry engine) => text
        .Value("shell", "bash")
        .Block("variables", () =>
        {
            text.Value(BuildJob.Home, HomeFolder);
            foreach (var (name, value) in engine.Environment)
                text.Value(name, value);
        });

    private static void WritePhases(BuildspecText text, EngineEntry engine)
    {
        Phase(text, "install", () => text
            .Block("runtime-versions", () => WriteRuntimes(text, engine))
            .List("commands",
            [
                $"mkdir -p \"{Site}\"",
                $"cp -a . \"{Site}\"",
                $"aws s3 cp --only-show-errors \"s3://${BuildJob.Tool}\" \"${BuildJob.Home}/tool.zip\"",
                $"unzip -q -o \"${BuildJob.Home}/tool.zip\" -d \"${BuildJob.Home}/tool\"",
            ]));

        // What failed is told in the same phase: whether a later one still runs after an ABORT is nowhere promised.
        Phase(text, "pre_build", () => text
            .List("commands", [$"{Tool} fetch", .. engine.Job?.Setup ?? [], .. engine.Install.Concat(engine.Job?.Install ?? []).Select(command => Run("--install ", command))])
            .List("finally", [$"{Tool} fail"]));
        Phase(text, "build", () => text
            .List("commands", engine.Build.Select(command => Run("", command[0] == "node" ? command : [.. engine.Job?.BuildPrefix ?? [], .. command])))
            .List("finally", [$"{Tool} fail"]));
        Phase(text, "post_build", () => text
            .List("commands", [$"if [ \"$CODEBUILD_BUILD_SUCCEEDING\" = 1 ]; then {Tool} publish; else {Tool} fail; fi"]));
    }

    private static void Phase(BuildspecText text, string name, Action inner) => text.Block(name, () =>
    {
        text.Line("on-failure: ABORT");
        inner();
    });

    private static void WriteRuntimes(BuildspecText text, EngineEntry engine)
    {
        text.Value("dotnet", ToolRuntime);
        foreach (var runtime in engine.Runtimes.Where(runtime => ImageRuntimes.Contains(runtime.Name)))
            text.Value(runtime.Name, runtime.Version);
    }

    /// <summary>
    /// A cache under a key is never written again, so what must be renewed has a key of its own each time and begins with the
    /// newest before it. A cache without a key is written after each build.
    /// </summary>
    private static void WriteCache(BuildspecText text, EngineEntry engine)
    {
        if (engine.CachePaths.Count > 0)
            text.Value("key", $"{engine.Id}-$CODEBUILD_BUILD_NUMBER").List("fallback-keys", [$"{engine.Id}-"]);
        else if (engine.LockFile is { } lockFile)
            text.Value("key", $"{engine.Id}-$(codebuild-hash-files {lockFile})");
        text.List("paths", engine.InstallCachePaths.Concat(engine.CachePaths).Select(path => CacheFolder(path) + "/**/*"));
    }

    // Builds run as root there.
    private static string CacheFolder(string path) => path.StartsWith("~/", StringComparison.Ordinal) ? "/root" + path[1..] : $"{HomeFolder}/site/{path}";

    private static string Run(string options, IReadOnlyList<string> command) => $"{Tool} run {options}-- {string.Join(' ', command.Select(Word))}";

    private static string Word(string word) => word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=@:,+".Contains(letter, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
