import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build, changed, seeds, text, workspace } from "./starter.mjs";

const pageOf = ({ type, slug }) => (type === "page" ? `${slug}/index.html` : `${type}/${slug}/index.html`);

test("every item has its page, and every page of a type is an item's", async (t) => {
  const site = await build(t);
  const expected = (await seeds()).map(pageOf);
  const tags = ["ceramics", "design", "manuals", "metal", "objects", "process", "repair", "textiles", "the-table", "wood"].map((slug) => `tag/${slug}/index.html`);
  const own = ["index.html", "articles/index.html", "products/index.html", "404.html", "sitemap.xml", "feed.xml", "robots.txt"];
  assert.deepEqual([...site.keys()].filter((path) => !path.startsWith("assets/")).sort(), [...expected, ...tags, ...own].sort());
  for (const item of await seeds()) assert.ok(text(site, pageOf(item)).includes(item.body_html), item.id);
});

test("the same snapshot gives the same bytes in another folder and under another build id", async (t) => {
  const first = await build(t);
  const second = await build(t, { env: { SITE_BUILD_ID: "build-2", TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" } });
  assert.deepEqual(changed(first, second), []);
});

test("the order of the lines in a snapshot does not matter", async (t) => {
  assert.deepEqual(changed(await build(t), await build(t, { items: (await seeds()).reverse() })), []);
});

test("an edit of one body changes its page and the feed, nothing else", async (t) => {
  const items = await seeds();
  const article = items.find(({ id }) => id === "article-brass-remembers");
  article.body_html += "<p>And so do we.</p>";
  article.body_text += "\n\nAnd so do we.";
  article.updated_at = "2026-10-01T00:00:00Z";
  article.version++;
  assert.deepEqual(changed(await build(t), await build(t, { items })), ["article/brass-remembers/index.html", "feed.xml"]);
});

test("a change of what no page shows changes no page", async (t) => {
  const items = (await seeds()).map((item) => ({ ...item, version: 9, provenance: {}, ...(item.type === "article" ? {} : { updated_at: "2026-11-01T00:00:00Z" }) }));
  assert.deepEqual(changed(await build(t), await build(t, { items })), []);
});

test("a page of an item that is gone does not stay", async (t) => {
  const folder = await workspace(t);
  await mkdir(join(folder, "_site", "article", "gone"), { recursive: true });
  await writeFile(join(folder, "_site", "article", "gone", "index.html"), "old");
  const site = await build(t, { folder });
  assert.ok(!site.has("article/gone/index.html"));
});

test("assets are named by their content", async (t) => {
  const site = await build(t);
  const assets = [...site].filter(([path]) => path.startsWith("assets/"));
  assert.ok(assets.length > 10);
  for (const [path, content] of assets) assert.equal(path.split(".")[1], createHash("sha256").update(content).digest("hex").slice(0, 12), path);
});

test("every link and picture of the site leads somewhere", async (t) => {
  const site = await build(t);
  for (const [path, content] of site)
    if (path.endsWith(".html"))
      for (const [, target] of content.toString().matchAll(/(?:href|src)="(\/[^"#]*)/g))
        assert.ok(site.has(decodeURI(target.endsWith("/") ? `${target}index.html` : target).slice(1)), `${path} → ${target}`);
});

test("template syntax in content stays text", async (t) => {
  const body = "<p>{{ site.name }} {% raw %} {# x #} ${1+1} <code>{{ 7 * 7 }}</code></p>";
  const item = { id: "a", type: "article", locale: "en", slug: "braces", title: "{{ 7 * 7 }} & <b>", summary: "{% endblock %}", body_html: body, tags: ["{{ 6 * 6 }}"], images: [] };
  const site = await build(t, { items: [item] });
  const page = text(site, "article/braces/index.html");
  assert.ok(page.includes(body));
  assert.ok(page.includes("<h1 itemprop=\"headline\">{{ 7 * 7 }} &amp; &lt;b&gt;</h1>"));
  assert.ok(text(site, "index.html").includes("{% endblock %}"));
  assert.ok(!site.get("feed.xml").includes("49"));
});

test("preformatted text keeps its white space", async (t) => {
  const body = "<pre><code>a\n    b\n</code></pre><p>one\n   two</p>";
  const site = await build(t, { items: [{ id: "a", type: "page", slug: "code", title: "Code", body_html: body }] });
  assert.ok(text(site, "code/index.html").includes("<pre><code>a\n    b\n</code></pre><p>one two</p>"));
});

test("items that lack nearly everything are built", async (t) => {
  const items = ["article", "page", "product", "collection"].map((type) => ({ id: type, type, slug: `bare-${type}`, partial: true }));
  items.push({ id: "asset", type: "asset", slug: "picture" }, { id: "elsewhere", type: "page", slug: "seite", locale: "de" });
  const site = await build(t, { items });
  assert.ok(text(site, "product/bare-product/index.html").includes("Price on request"));
  for (const path of ["article/bare-article/index.html", "bare-page/index.html", "collection/bare-collection/index.html"]) assert.ok(site.has(path));
  assert.ok(!site.has("seite/index.html") && ![...site.keys()].some((path) => path.includes("picture")));
});

test("slugs with other scripts and folders are addresses", async (t) => {
  const site = await build(t, { items: [{ id: "a", type: "page", slug: "größe/日本", title: "Größe", tags: ["Öl & Holz"] }] });
  assert.ok(site.has("größe/日本/index.html"));
  assert.ok(site.has("tag/ol-holz/index.html"));
  assert.ok(text(site, "sitemap.xml").includes("https://editorial-store.example/gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC/"));
});
