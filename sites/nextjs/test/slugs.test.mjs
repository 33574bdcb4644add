import assert from "node:assert/strict";
import { test } from "node:test";
import { build, engineOf, text, workspace } from "../../kit/test/starter.mjs";

test("a slug may hold what an address must encode: each page is there, and none is another's or a 404 page", async (t) => {
  const engine = await engineOf("nextjs");
  const slugs = ["100%-wool", "a b", "q?x", "h#h", "a+b", "[y]", "it's", "ünï/a&b", "$z"];
  const items = slugs.map((slug, index) => ({ id: `a${index}`, type: "article", slug, title: `Article ${index}` }));
  const site = await build(engine, await workspace(t, engine, "copied"), { items });
  for (const [index, slug] of slugs.entries()) assert.match(text(site, `article/${slug}/index.html`), new RegExp(`<h1[^>]*>Article ${index}</h1>`));
});
