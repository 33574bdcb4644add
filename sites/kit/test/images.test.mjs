import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build, engineOf, pictures, seeds, text, workspace } from "./starter.mjs";

const MUG = "https://cdn.example/mug.jpg?w=800&h=600";

const beside = async (t, address = MUG) => {
  const folder = await mkdtemp(join(tmpdir(), "pictures-"));
  t.after(() => rm(folder, { recursive: true }));
  return pictures(folder, address);
};

async function site(t, env, change) {
  const engine = await engineOf("eleventy");
  const items = await seeds();
  change(items.find(({ id }) => id === "article-brass-remembers"));
  return build(engine, await workspace(t, engine), { items, env });
}

test("pictures are the site's own, in the sizes that a page asks for", async (t) => {
  const made = await site(t, await beside(t), (article) => (article.images = [{ url: MUG, alt: 'A "mug"', width: 1600, height: 1200 }]));
  const page = text(made, "article/brass-remembers/index.html");
  const [, large] = /<img src="(\/assets\/picture\.[0-9a-f]{12}\.webp)" srcset="\/assets\/picture\.[0-9a-f]{12}\.webp 480w, \/assets\/picture\.[0-9a-f]{12}\.webp 960w" sizes="[^"]+" alt="A &quot;mug&quot;" width="960" height="720"/.exec(page);
  assert.equal(made.get(large.slice(1)).toString(), "picture 960");
  assert.ok(!page.includes("cdn.example"));
});

test("pictures in a text are the site's own as well", async (t) => {
  const made = await site(t, await beside(t), (article) => (article.body_html = `<p>x</p><img src="${MUG.replace("&", "&amp;")}" alt="Mug"><p>y</p>`));
  const page = text(made, "article/brass-remembers/index.html");
  assert.match(page, /<p>x<\/p> ?<img src="\/assets\/picture\.[^>]* alt="Mug" width="960" height="720" loading="lazy"/);
  assert.ok(!page.includes("cdn.example"));
});

test("a picture that could not be had is left out, and a drawing stands in", async (t) => {
  const made = await site(t, await beside(t, null), (article) => Object.assign(article, { images: [{ url: MUG }, { url: "media:00" }], body_html: `<p>x</p><img src="${MUG}" alt="">` }));
  const page = text(made, "article/brass-remembers/index.html");
  assert.ok(!page.includes("cdn.example") && !page.includes("media:"));
  assert.match(page, /\/assets\/cover\./);
});

test("an item's addresses that are none are never shown", async (t) => {
  const made = await site(t, {}, (article) => (article.images = [{ url: "javascript:alert(1)" }, { url: "http://plain.example/a.jpg" }, { url: "media:00" }, { url: "pictures/detail.png", width: 4, height: 3, alt: "Detail" }]));
  const page = text(made, "article/brass-remembers/index.html");
  assert.ok(!/javascript:|plain\.example|media:/.test(page));
  assert.ok(page.includes('<img src="/pictures/detail.png" alt="Detail" width="4" height="3"'));
});
