namespace Platform.Tests.Builds.Rig;

/// <summary>
/// A generator of sites that show at once what is missing: a home page that links to every item's page, and a style sheet that each
/// build names anew. It works long enough to be killed.
/// </summary>
internal static class LinkedSite
{
    public const string Engine = """
        const fs = require("node:fs"), path = require("node:path"), crypto = require("node:crypto");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
        const items = fs.readFileSync(process.env.CONTENT_SNAPSHOT, "utf8").split("\n").filter(Boolean).map(JSON.parse);
        const style = items.map((item) => `/* ${item.title} */`).join("");
        const sheet = `assets/site.${crypto.createHash("sha256").update(style).digest("hex").slice(0, 8)}.css`;
        const page = (body) => `<!doctype html><link rel="stylesheet" href="/${sheet}">${body}`;
        const write = (file, text) => {
          fs.mkdirSync(path.dirname(`_site/${file}`), { recursive: true });
          fs.writeFileSync(`_site/${file}`, text);
        };
        write(sheet, style);
        write("404.html", page("none"));
        for (const item of items) write(`article/${item.slug}/index.html`, page(`<h1>${item.title}</h1>`));
        write("index.html", page(items.map((item) => `<a href="/article/${item.slug}/">${item.title}</a>`).join("")));
        """;
}
