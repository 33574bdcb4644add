import assert from "node:assert/strict";
import { test } from "node:test";
import { build, config, engineOf, text, workspace } from "../../kit/test/starter.mjs";

const engine = await engineOf("jekyll");

test("a theme changes the look of every page, and no address", async (t) => {
  const folder = await workspace(t, engine);
  const house = await build(engine, folder);
  const site = { ...(await config()), template: "documentation" };
  const documentation = await build(engine, folder, { site });

  const pagesOf = (built) => [...built.keys()].filter((path) => path.endsWith(".html")).sort();
  assert.deepEqual(pagesOf(documentation), pagesOf(house));
  for (const path of pagesOf(documentation)) {
    const page = text(documentation, path);
    assert.match(page, /<nav class="sidebar" aria-label="Chapters">/, path);
    assert.ok(!text(house, path).includes("sidebar"), path);
    for (const [, address] of page.matchAll(/<link rel="stylesheet" href="(\/[^"]*)">/g)) assert.ok(documentation.has(address.slice(1)), address);
    for (const [, address] of page.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) assert.ok(documentation.has(decodeURI(address.endsWith("/") ? `${address}index.html` : address).slice(1)), `${path} → ${address}`);
    assert.equal([...page.matchAll(/<h1[\s>]/g)].length, 1, path);
  }
  assert.match(text(documentation, "index.html"), /<link rel="stylesheet" href="\/assets\/theme\.[0-9a-f]{12}\.css">/);
  assert.match(text(documentation, "product/ash-glazed-tea-bowl/index.html"), /snipcart-add-item/);
});

test("the sidebar opens the chapters of its page, and no other", async (t) => {
  const site = await build(engine, await workspace(t, engine), { site: { ...(await config()), template: "documentation" } });
  const page = text(site, "article/brass-remembers/index.html");
  const sidebar = page.slice(page.indexOf('<nav class="sidebar"'), page.indexOf("<main"));
  assert.match(sidebar, /<a href="\/article\/brass-remembers\/" aria-current="page">/);
  assert.match(sidebar, /href="\/product\/cast-brass-hook\/"/);
  assert.ok(!sidebar.includes("/article/linen-gets-better/"));
});

test("a template that is not there is refused in one line that names those that are", async (t) => {
  const refusal = build(engine, await workspace(t, engine), { site: { ...(await config()), template: "brutalist" } });
  await assert.rejects(refusal, /ended with 1: Cannot build the site: SITE_CONFIG: there is no template "brutalist"; choose one of default, documentation\n$/);
});
