import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { missingPages } from "../lib/missing.js";
import { readSite } from "../site.js";
import { CONFIG, SNAPSHOT, config, run } from "./starter.mjs";

const page = (policy, body, head = "") =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body>${body}</body></html>`;

/** Puts the last step to work on a site of which only this page is more than a tag, and gives all that is in it. */
async function finish(t, html, { items, site } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "finish-"));
  t.after(() => rm(folder, { recursive: true }));
  const inputs = { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG };
  const write = async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  };
  if (items) inputs.CONTENT_SNAPSHOT = await write(join(folder, "in", "snapshot"), items.map((item) => JSON.stringify(item) + "\n").join(""));
  if (site) inputs.SITE_CONFIG = await write(join(folder, "in", "site.json"), JSON.stringify(site));
  await write(join(folder, "out", "page", "index.html"), html);
  for (const file of await missingPages(join(folder, "out"), (await readSite(inputs)).model)) await write(join(folder, "out", file), "<p>");
  const { code, output } = await run(fileURLToPath(new URL("..", import.meta.url)), ["node", "finish.mjs", join(folder, "out")], inputs);
  const read = async (path) => readFile(join(folder, "out", path), "utf8");
  return { code, output, read, files: await readdir(join(folder, "out"), { recursive: true }) };
}

const policyOf = (html) => /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
const sha = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("a page that sells nothing may load nothing from elsewhere", async (t) => {
  const { read } = await finish(t, page("static", "<p>x</p>"));
  assert.equal(policyOf(await read("page/index.html")), "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'");
});

test("pictures are allowed from the hosts that the page shows, and from no other", async (t) => {
  const { read } = await finish(t, page("static", '<img src="https://images.example/a.jpg" alt=""><a href="https://other.example/">x</a>'));
  assert.match(policyOf(await read("page/index.html")), /img-src 'self' https:\/\/images\.example$/);
});

test("a page's own scripts are allowed by origin, and what stands in it by hash", async (t) => {
  const html = page("static", '<p style="color:red">x</p><script>run(1)</script><script type="importmap">{"imports":{}}</script><script type="application/json">{"a":1}</script>', '<script src="/a.js"></script><style>p{}</style>');
  const policy = policyOf(await (await finish(t, html)).read("page/index.html"));
  assert.ok(policy.includes(`script-src 'self' ${sha("run(1)")} ${sha('{"imports":{}}')};`), policy);
  assert.ok(policy.includes(`style-src 'self' ${sha("p{}")} 'unsafe-hashes' ${sha("color:red")}`), policy);
  assert.ok(policy.includes("connect-src 'self'"), policy);
});

test("a preview's pages say so, and ask search engines to pass them over", async (t) => {
  const { read } = await finish(t, page("static", "<p>x</p>"), { site: { ...(await config()), preview: true } });
  const html = await read("page/index.html");
  assert.match(html, /<meta name="robots" content="noindex"><style>html::before\{content:"Preview/);
  assert.ok(policyOf(html).includes(`style-src 'self' 'sha256-`), html);
  assert.doesNotMatch(await (await finish(t, page("static", "<p>x</p>"))).read("page/index.html"), /noindex/);
});

test("a page that sells allows its shop, and no hash switches that off", async (t) => {
  const policy = policyOf(await (await finish(t, page("snipcart", "<style>p{}</style>"))).read("page/index.html"));
  assert.match(policy, /script-src https:\/\/cdn\.snipcart\.com 'unsafe-eval'/);
  assert.match(policy, /style-src 'self' https:\/\/cdn\.snipcart\.com 'unsafe-inline'/);
});

test("a form may post to its shop and nowhere else", async (t) => {
  const site = { ...(await config()), shop: { provider: "foxy", settings: { store_domain: "shop.foxycart.com" } } };
  const policy = policyOf(await (await finish(t, page("foxy", "<p>x</p>"), { site })).read("page/index.html"));
  assert.match(policy, /form-action https:\/\/shop\.foxycart\.com;/);
  assert.match(policy, /script-src https:\/\/cdn\.foxycart\.com https:\/\/shop\.foxycart\.com;/);
  assert.ok(!policy.includes("snipcart"));
});

test("a page that sells by links allows no more than one that sells nothing", async (t) => {
  const site = { ...(await config()), shop: { provider: "shopify_basic", settings: { store_domain: "shop.myshopify.com" } } };
  const policy = policyOf(await (await finish(t, page("shopify_basic", "<p>x</p>"), { site })).read("page/index.html"));
  assert.equal(policy, "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'");
});

test("white space that nobody sees goes, unless the page is an application that compares what it finds", async (t) => {
  const body = "<main>\n  <p>a\n  b</p>\n  <!-- c -->\n  <pre>a\n  b</pre>\n</main>";
  const plain = await (await finish(t, page("static", body))).read("page/index.html");
  assert.ok(plain.includes("<main><p>a b</p> <pre>a\n  b</pre></main>"), plain);
  const application = await (await finish(t, page("static", body + '<script src="/app.js"></script>'))).read("page/index.html");
  assert.ok(application.includes(body));
});

test("assets are named by their content", async (t) => {
  const { files, read } = await finish(t, page("static", ""));
  const assets = files.filter((path) => path.startsWith("assets/"));
  assert.ok(assets.length > 10);
  for (const path of assets) assert.equal(path.split(".")[1], createHash("sha256").update(await read(path)).digest("hex").slice(0, 12), path);
});

test("an old address leads on to the new one", async (t) => {
  const { read } = await finish(t, page("static", ""), { site: { ...(await config()), redirects: { "/old/ad & ress/": "/article/brass-remembers/" } } });
  const old = await read("old/ad & ress/index.html");
  assert.ok(old.includes('<meta http-equiv="refresh" content="0; url=https://editorial-store.example/article/brass-remembers/">'), old);
});

test("a redirect never hides a page", async (t) => {
  const { code, output } = await finish(t, page("static", ""), { site: { ...(await config()), redirects: { "/about/": "/" } } });
  assert.equal(code, 1);
  assert.match(output, /the redirect from \/about\/ would hide a page/);
});

test("markup in a title stays text in feed and sitemap", async (t) => {
  const { read } = await finish(t, page("static", ""), { items: [{ id: "a", type: "article", slug: "a&b", title: "<b> & \u0001", body_html: "<p>]]></p>", updated_at: "2026-01-01T00:00:00Z" }] });
  assert.ok((await read("feed.xml")).includes("<title>&lt;b&gt; &amp; </title>"));
  assert.ok((await read("sitemap.xml")).includes("/article/a&amp;b/<"));
});
