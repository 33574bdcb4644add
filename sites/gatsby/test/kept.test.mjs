import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build, engineOf, workspace } from "../../kit/test/starter.mjs";

test("pages that are gone stay gone where Gatsby lost its cache but kept public", async (t) => {
  const engine = await engineOf("gatsby");
  const folder = await workspace(t, engine);
  const article = (slug) => ({ id: slug, type: "article", slug, title: slug });
  await build(engine, folder, { items: [article("old"), article("staying")] });
  await rm(join(folder, ".cache"), { recursive: true });
  const site = await build(engine, folder, { items: [article("staying")] });
  assert.deepEqual([...site.keys()].filter((path) => path.includes("old")), []);
  assert.ok(site.has("article/staying/index.html") && site.has("page-data/article/staying/page-data.json"));
});
