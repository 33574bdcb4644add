import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, SNAPSHOT, build, engineOf, run, seeds, text, workspace } from "../../kit/test/starter.mjs";

const engine = await engineOf("hugo");

// As a developer does, who empties nothing first.
async function buildAgain(folder) {
  for (const command of engine.build) assert.equal((await run(folder, command, { ...engine.environment, CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG })).code, 0);
}

const page = (slug, more) => ({ id: `page-${slug}`, type: "page", slug, title: slug, body_html: `<p>${slug}</p>`, ...more });

test("what a build before left has no page", async (t) => {
  const folder = await workspace(t, engine);
  await build(engine, folder, { items: [page("gone")] });
  await buildAgain(folder);
  const built = await readdir(join(folder, "public"));
  assert.ok(built.includes("about") && !built.includes("gone"));
});

test("a content adapter, which this Hugo would publish as a file, has no place to stand", async (t) => {
  const folder = await workspace(t, engine);
  await mkdir(join(folder, "content", "article"), { recursive: true });
  await writeFile(join(folder, "content", "article", "_content.gotmpl"), "{{ .AddPage (dict) }}");
  await buildAgain(folder);
  assert.ok(!(await readdir(join(folder, "public"), { recursive: true })).some((path) => path.includes("gotmpl")));
});

test("a layout that is missing ends the build", async (t) => {
  const folder = await workspace(t, engine);
  await rm(join(folder, "layouts", "page", "single.html"));
  await assert.rejects(build(engine, folder), /\/about\/ has no layout: write layouts\/page\/single\.html/);
});

test("a build fetches nothing, so nothing fetched before can be published again", async (t) => {
  let asked = 0;
  const server = createServer((request, response) => response.end(`answer ${++asked}`)).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  const folder = await workspace(t, engine);
  await writeFile(join(folder, "layouts", "404.html"), `{{ with resources.GetRemote "http://127.0.0.1:${server.address().port}/" }}{{ .Content }}{{ end }}`);
  await assert.rejects(build(engine, folder), /access denied/);
  assert.equal(asked, 0);
});

test("a template reads no secret of the environment", async (t) => {
  const folder = await workspace(t, engine);
  await writeFile(join(folder, "layouts", "404.html"), `{{ getenv "HUGO_TOKEN" }}`);
  await assert.rejects(build(engine, folder, { env: { HUGO_TOKEN: "secret" } }), /access denied/);
});

test("a body is never run as shortcodes, and what means something in a content file means nothing here", async (t) => {
  const body = '<p>{{< ref "x" >}} {{% x %}} <!--more--></p>\n---\n+++';
  const items = [page("shortcodes", { body_html: body, draft: true, published: false, expiryDate: "2000-01-01", url: "/elsewhere/", layout: "list", headless: true })];
  const site = await build(engine, await workspace(t, engine), { items });
  assert.ok(text(site, "shortcodes/index.html").includes('<p>{{< ref "x" >}} {{% x %}}</p>'));
});

test("names that mean something to Hugo are addresses like any other", async (t) => {
  const slugs = ["index", "_index", "n", "n/b", "n/index", "foo.de", "foo.html", "Upper", "upper", "a#b", "what?", "c++", "tag", ":year", ".well-known", "a b", "x".repeat(200)];
  const site = await build(engine, await workspace(t, engine), { items: slugs.map((slug) => page(slug)) });
  for (const slug of slugs) assert.ok(text(site, `${slug}/index.html`).includes(`<p>${slug}</p>`), slug);
  assert.match(text(site, "a#b/index.html"), /<link rel="canonical" href="[^"]*\/a%23b\/">/);
});

test("an address that Hugo can't make is refused in one line", async (t) => {
  const refusal = build(engine, await workspace(t, engine), { items: [page("100%")] });
  await assert.rejects(refusal, /ended with 1: Cannot build the site: page-100%: Hugo can't make the address \/100%\/[^\n]*\n$/);
});

test("nothing but the site is published", async (t) => {
  const site = await build(engine, await workspace(t, engine), { items: await seeds() });
  const odd = [...site.keys()].filter((path) => !path.endsWith("index.html") && !/^(404\.html|feed\.xml|sitemap\.xml|robots\.txt|assets\/(site|icon|cover)\.[0-9a-f]{12}\.(css|svg))$/.test(path));
  assert.deepEqual(odd, []);
});
