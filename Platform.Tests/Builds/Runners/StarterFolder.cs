namespace Platform.Tests.Builds.Runners;

/// <summary>
/// A starter whose generator is a small script of its own: an item titled "hang…" makes it start a child and wait for ever, one
/// titled "fail…" makes it end with 3.
/// </summary>
internal static class StarterFolder
{
    private const string Engine = """
        const fs = require("node:fs"), path = require("node:path");
        const items = fs.readFileSync(process.env.CONTENT_SNAPSHOT, "utf8").trim().split("\n").map((line) => JSON.parse(line));
        const site = JSON.parse(fs.readFileSync(process.env.SITE_CONFIG, "utf8"));
        console.log(`building ${items.length} items`);
        if (process.env.AWS_SECRET_ACCESS_KEY || process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) {
          console.error("the engine sees credentials");
          process.exit(4);
        }
        if (items.some((item) => item.title.startsWith("hang"))) {
          const child = require("node:child_process").spawn("sleep", ["300"]);
          fs.writeFileSync(`@MARKS/${site.client_id}`, `${process.pid} ${child.pid}`);
          setInterval(() => {}, 1000);
        } else if (items.some((item) => item.title.startsWith("fail"))) {
          console.error("the template is broken");
          process.exit(3);
        } else {
          const pages = [["index.html", "home"], ["404.html", "none"], ...items.map((item) => [`article/${item.slug}/index.html`, `${item.title} of ${process.env.SITE_BUILD_ID.length}`])];
          for (const [file, text] of pages) {
            fs.mkdirSync(path.dirname(`_site/${file}`), { recursive: true });
            fs.writeFileSync(`_site/${file}`, text);
          }
        }
        """;

    /// <param name="sites">The folder that holds a starter per engine.</param>
    /// <param name="marks">Where a hanging engine leaves its process ids, by client.</param>
    public static void Write(string sites, string marks)
    {
        var starter = Path.Combine(sites, "eleventy");
        Directory.CreateDirectory(Path.Combine(starter, "engine"));
        Directory.CreateDirectory(Path.Combine(starter, "kit"));
        Directory.CreateDirectory(marks);
        File.WriteAllText(Path.Combine(starter, "package.json"), """{ "dependencies": { "@11ty/eleventy": "file:engine" } }""");
        File.WriteAllText(Path.Combine(starter, "package-lock.json"), """
            { "lockfileVersion": 3, "packages": { "": { "dependencies": { "@11ty/eleventy": "file:engine" } },
              "engine": { "name": "@11ty/eleventy", "version": "1.0.0" }, "node_modules/@11ty/eleventy": { "resolved": "engine", "link": true } } }
            """);
        File.WriteAllText(Path.Combine(starter, "engine", "package.json"), """{ "name": "@11ty/eleventy", "version": "1.0.0" }""");
        File.WriteAllText(Path.Combine(starter, "engine", "cmd.cjs"), Engine.Replace("@MARKS", marks, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(starter, "kit", "finish.mjs"), "");
    }
}
