import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { promises } from "../../kit/test/promises.mjs";
import { build, engineOf, seeds, text, workspace } from "../../kit/test/starter.mjs";

const SCRIPT = /<script type="module">([\s\S]*?)<\/script>/;

const island = (t, site) =>
  t.test("only the list of products brings a script, inside the page and allowed by its hash", () => {
    const list = text(site, "products/index.html");
    const hash = createHash("sha256").update(SCRIPT.exec(list)[1]).digest("base64");
    assert.match(list, /<p class="date" hidden[^>]*><label[^>]*><input type="checkbox"/);
    assert.ok(list.includes(`script-src 'sha256-${hash}'`), list);
    for (const [path] of site) {
      assert.ok(!path.endsWith(".js"), path);
      if (path.endsWith(".html") && path !== "products/index.html") assert.ok(!SCRIPT.test(text(site, path)), path);
    }
  });

promises("astro", { also: island });

test("a site that sells nothing has no list of products and no script, and an item that the schema refuses ends the build", async (t) => {
  const engine = await engineOf("astro");
  const folder = await workspace(t, engine);
  const site = await build(engine, folder, { items: (await seeds()).filter(({ type }) => type !== "product") });
  assert.ok(!site.has("products/index.html") && site.has("articles/index.html"));
  for (const [path] of site) if (path.endsWith(".html")) assert.ok(!text(site, path).includes("<script"), path);

  await assert.rejects(build(engine, folder, { items: [{ id: "a", type: "page", slug: "a", title: 5 }] }), /ended with 1: [\s\S]*InvalidContentEntryDataError[\s\S]*\/a\//);
});
