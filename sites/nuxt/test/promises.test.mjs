import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promises } from "../../kit/test/promises.mjs";
import { build, engineOf, text, workspace } from "../../kit/test/starter.mjs";

/** Pages are documents, and Vue runs on the list of products only. */
async function documents(t, site) {
  await t.test("no shell that a browser would fill, and no data beside a page", () => {
    for (const path of site.keys()) assert.doesNotMatch(path, /200\.html|_payload|\/builds\/|^404\//);
    assert.match(text(site, "404.html"), /<main[^>]*>.*<h1>This shelf is empty<\/h1>/);
    assert.match(text(site, "404.html"), /<meta name="robots" content="noindex">/);
  });

  await t.test("no other page than the list of products has a script of ours, or a trace of Vue's", () => {
    for (const path of site.keys()) {
      if (!path.endsWith(".html") || path === "products/index.html") continue;
      assert.doesNotMatch(text(site, path), /_nuxt\/|__NUXT|<!--/, path);
    }
  });

  await t.test("the list's scripts are there, and all that stand in the page are allowed by their hash", () => {
    const list = text(site, "products/index.html");
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(list);
    const inline = [...list.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes, script]) => script && !attributes.includes("application/json"));
    assert.ok(inline.some(([, attributes]) => attributes.includes("importmap")));
    for (const [, , script] of inline) assert.ok(policy.includes(`'sha256-${createHash("sha256").update(script).digest("base64")}'`), script);
    for (const [, file] of list.matchAll(/(?:src|href)="\/(_nuxt\/[^"]+)"/g)) assert.ok(site.has(file), file);
    assert.doesNotMatch(list, /rel="prefetch"/);
  });
}

promises("nuxt", { also: documents });

test("a page whose content cannot be had ends the build", async (t) => {
  const engine = await engineOf("nuxt");
  const folder = await workspace(t, engine);
  const api = join(folder, "server", "api", "page.get.ts");
  await writeFile(api, (await readFile(api, "utf8")).replace("await theSite()", '{ ...(await theSite()), entries: new Map() }'));
  await assert.rejects(build(engine, folder), /ended with 1: [\s\S]*No page at \/article\/brass-remembers\/[\s\S]*Exiting due to prerender errors/);
});
