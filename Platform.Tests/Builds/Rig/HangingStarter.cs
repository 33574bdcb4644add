namespace Platform.Tests.Builds.Rig;

/// <summary>A starter under a real generator's name whose engine hangs in its first run, and in every other shows the snapshot's first item.</summary>
internal static class HangingStarter
{
    private const string Engine = """
        const fs = require("node:fs");
        if (!fs.existsSync("../ran")) {
          fs.writeFileSync("../ran", "");
          require("node:child_process").spawn("sleep", ["300"]);
          setInterval(() => {}, 1000);
        } else {
          const item = JSON.parse(fs.readFileSync(process.env.CONTENT_SNAPSHOT, "utf8").split("\n")[0]);
          for (const [path, text] of [["index.html", "home"], ["404.html", "none"], [`article/${item.slug}/index.html`, item.title]]) {
            fs.mkdirSync(require("node:path").dirname(`_site/${path}`), { recursive: true });
            fs.writeFileSync(`_site/${path}`, text);
          }
        }
        """;

    /// <summary>What the engine leaves beside its workspace when it has run once; whoever puts it there first spares the hanging.</summary>
    public static string MarkOf(string client) => $"data/workspaces/{client}-dev/ran";

    /// <param name="write">Writes a file by its path below the folder that holds <c>sites</c>.</param>
    /// <param name="engine">What stands in the generator's place, as CommonJS; else the one that hangs.</param>
    public static void Write(Action<string, string> write, string engine = Engine)
    {
        write("sites/eleventy/package.json", """{ "dependencies": { "@11ty/eleventy": "file:engine" } }""");
        write("sites/eleventy/package-lock.json", """
            { "lockfileVersion": 3, "packages": { "": { "dependencies": { "@11ty/eleventy": "file:engine" } },
              "engine": { "name": "@11ty/eleventy", "version": "1.0.0" }, "node_modules/@11ty/eleventy": { "resolved": "engine", "link": true } } }
            """);
        write("sites/eleventy/engine/package.json", """{ "name": "@11ty/eleventy", "version": "1.0.0" }""");
        write("sites/eleventy/engine/cmd.cjs", engine);
        write("sites/eleventy/kit/finish.mjs", "");
    }
}
