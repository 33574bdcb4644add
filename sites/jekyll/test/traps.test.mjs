import assert from "node:assert/strict";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, SNAPSHOT, build, changed, engineOf, run, seeds, text, workspace } from "../../kit/test/starter.mjs";

const engine = await engineOf("jekyll");

// As a developer does, who empties nothing first.
async function buildAgain(folder) {
  for (const command of engine.build) assert.equal((await run(folder, command, { ...engine.environment, CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG })).code, 0);
}

const page = (slug, more) => ({ id: `page-${slug}`, type: "page", slug, title: slug, body_html: `<p>${slug}</p>`, ...more });

test("--safe, which skips every plugin, gives the same site", async (t) => {
  const folder = await workspace(t, engine);
  const safe = { ...engine, build: engine.build.map((command) => (command[0] === "jekyll" ? [...command, "--safe"] : command)) };
  assert.deepEqual(changed(await build(engine, folder), await build(safe, folder)), []);
});

test("what a build before left has no page", async (t) => {
  const folder = await workspace(t, engine);
  await build(engine, folder, { items: [page("gone")] });
  await buildAgain(folder);
  const built = await readdir(join(folder, "_site"));
  assert.ok(built.includes("about") && !built.includes("gone"));
});

test("a layout that is missing ends the build", async (t) => {
  const folder = await workspace(t, engine);
  await rm(join(folder, "_layouts", "page.html"));
  await assert.rejects(build(engine, folder), /There is no layout page in _layouts/);
});

test("front matter at fault ends the build", async (t) => {
  const folder = await workspace(t, engine);
  await writeFile(join(folder, "contact.html"), "---\ntitle: [\n---\nHello\n");
  await assert.rejects(build(engine, folder), /contact\.html/);
});

test("a filter that is misspelt ends the build", async (t) => {
  const folder = await workspace(t, engine);
  await writeFile(join(folder, "contact.html"), "---\ntitle: Contact\n---\n{{ page.title | escpae }}\n");
  await assert.rejects(build(engine, folder), /undefined filter escpae/);
});

test("a text of the content is never markup, wherever it stands", async (t) => {
  const sly = `"><i>'&`;
  const fields = { title: sly, summary: sly, body_html: "<p>x</p>", body_text: sly, tags: [sly + "x"], seo: { title: sly, description: sly }, images: ["a", "b"].map((name) => ({ url: `https://images.example/${name}?"><i>`, alt: sly, width: 8, height: 6 })) };
  const items = ["article", "page", "product", "collection"].flatMap((type) =>
    [1, 2].map((n) => ({ id: `${type}-${n}`, type, slug: `${n}"><i>`, ...fields, links: [{ id: "article-1" }, { id: "product-1" }], product: { sku: sly, price: "1.00", currency: sly, stock: n - 1 } })),
  );
  for (const template of ["default", "documentation"]) {
    const site = await build(engine, await workspace(t, engine), { items, site: { client_id: "c", name: sly, url: "https://c.example", locale: "en", template } });
    for (const [path, content] of site) if (path.endsWith(".html")) assert.ok(!content.toString("utf8").includes("<i>"), path);
  }
});

test("what means something in front matter, in YAML or in a permalink means nothing here", async (t) => {
  const slugs = ["index", "n", "n/b", "Upper", "upper", "a#b", "what?", "100%", "%41", ":title", ":year/:slug", "v1.0", "inc.", "a..b", ".well-known", "a b", "feed", "x".repeat(200)];
  const titles = ["yes", "null", "2026-01-01", "!ruby/object:Object {}", "&a *a", "- x", "{a: b}", ": #", "\u0085\u007f\ufeff", "~", "0x1F"];
  const items = [
    ...slugs.map((slug) => page(slug, { published: false, draft: true, layout: "none", permalink: "/elsewhere/" })),
    ...titles.map((title, n) => page(`title-${n}`, { title, body_html: "---\n<p>{{ page.title }}{% x %}</p>\n---\n" })),
  ];
  const site = await build(engine, await workspace(t, engine), { items });
  for (const slug of slugs) assert.ok(text(site, `${slug}/index.html`).includes(`<p>${slug}</p>`), slug);
  for (const [n, title] of titles.entries()) {
    assert.ok(text(site, `title-${n}/index.html`).includes(`<h1>${title.replaceAll("&", "&amp;")}</h1>`), title);
    assert.ok(text(site, `title-${n}/index.html`).includes("<p>{{ page.title }}{% x %}</p>"), title);
  }
});

test("nothing but the site is published", async (t) => {
  const site = await build(engine, await workspace(t, engine), { items: await seeds() });
  const odd = [...site.keys()].filter((path) => !path.endsWith("index.html") && !/^(404\.html|feed\.xml|sitemap\.xml|robots\.txt|assets\/(site|icon|cover)\.[0-9a-f]{12}\.(css|svg))$/.test(path));
  assert.deepEqual(odd, []);
});
