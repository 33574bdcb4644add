import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, SNAPSHOT, build, changed, config, engineOf, pageOf, pictures, run, seeds, text, workspace } from "./starter.mjs";
import { alone, watched } from "./network.mjs";

const TAGS = ["ceramics", "design", "manuals", "metal", "objects", "process", "repair", "textiles", "the-table", "wood"].map((slug) => `tag/${slug}/index.html`);
const MODEL = "eleventy";
const SIGNS = ["why?", "c#", "a b", "it's", "plus+minus", 'a"b<c>&d', "[id]", "_hidden", "UPPER", "500"];
const OWN = ["index.html", "articles/index.html", "products/index.html", "404.html"];

/**
 * What every starter promises, whatever its generator: the pages, the same bytes for the same content, an edit that touches what
 * shows it, content that is never run as a template, a way to buy, and nothing loaded from elsewhere. Few builds, as some take long:
 * one whole site, an edit of it, odd content, none at all, and the whole site once more.
 * @param id of the engine.
 * @param belongs whether a file of the output belongs to a page besides its HTML: `(file, page) => boolean`.
 * @param modules how the workspace gets its node_modules: see `workspace`.
 * @param slugs more odd ones, which not every generator can make.
 * @param also what this starter promises besides, of the whole site: `(t, site) => …`.
 */
export function promises(id, { belongs = () => false, modules, slugs = [], also } = {}) {
  test(`${id} keeps the promises of a starter`, async (t) => {
    const engine = await engineOf(id);
    const signs = [...SIGNS, ...slugs];
    const folder = await workspace(t, engine, modules);
    const items = await seeds();
    const network = await watched(folder);
    const first = await build(engine, folder, { env: network.env, within: alone.within });

    await t.test("a build works on a machine without a network", { skip: alone.missing }, () => {});

    await t.test("every item has its page, and there is no other page", async () => {
      const html = [...first.keys()].filter((path) => path.endsWith("/index.html") || OWN.includes(path));
      assert.deepEqual(html.filter((path) => path !== "404/index.html").sort(), [...items.map(pageOf), ...TAGS, ...OWN].sort());
      for (const item of items) assert.ok(readable(text(first, pageOf(item))).includes(readable(item.body_html)), item.id);
    });

    await t.test("feed, sitemap and robots.txt are there", () => {
      assert.ok(text(first, "feed.xml").includes("The weight of a cup"));
      for (const item of items) assert.ok(text(first, "sitemap.xml").includes(`/${pageOf(item).replace("index.html", "")}<`), item.id);
      assert.match(text(first, "robots.txt"), /Sitemap: https:\/\/editorial-store\.example\/sitemap\.xml/);
    });

    await t.test("every link and picture of the site leads somewhere", () => {
      for (const [path, content] of pages(first))
        for (const [, target] of withoutScripts(content).matchAll(/\s(?:href|src)="(\/[^"#?]*)/g))
          assert.ok(first.has(decodeURI(target.endsWith("/") ? `${target}index.html` : target).slice(1)), `${path} → ${target}`);
    });

    await t.test("the pages are accessible in their structure", () => {
      for (const [path, page] of pages(first)) {
        if (!page.includes("<main")) continue;
        assert.match(page, /<html[^>]* lang="en"/, path);
        assert.equal([...page.matchAll(/<h1[\s>]/g)].length, 1, path);
        assert.match(page, /<a [^>]*href="#main"/, path);
        for (const [image] of withoutScripts(page).matchAll(/<img\b[^>]*>/g)) assert.match(image, /\salt(=|\s|>)/, `${path}: ${image}`);
      }
    });

    await t.test("pages load nothing from elsewhere, but the shop's script where something sells", () => {
      let selling = 0;
      for (const [path, page] of pages(first)) {
        const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
        assert.match(policy ?? "", /^default-src 'none'; /, path);
        const elsewhere = [...page.matchAll(/<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload|modulepreload|preconnect)")[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)].map(([, url]) => new URL(url, "https://x").host);
        if (page.includes("snipcart-add-item")) selling++;
        else assert.ok(!policy.includes("https://"), `${path}: ${policy}`);
        assert.deepEqual([...new Set(elsewhere)], page.includes("snipcart-add-item") ? ["cdn.snipcart.com"] : [], path);
      }
      assert.equal(selling, 5);
    });

    await t.test("a product page carries all that the shop checks an order by", () => {
      const [button] = /<button class="snipcart-add-item[^>]*>/.exec(text(first, "product/ash-glazed-tea-bowl/index.html"));
      const carried = Object.fromEntries([...button.matchAll(/data-item-([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
      assert.equal(carried.id, "BOWL-ASH-02");
      assert.equal(carried.price, "68.00");
      assert.equal(carried.url, "https://editorial-store.example/product/ash-glazed-tea-bowl/");
      assert.equal(carried["max-quantity"], "2");
    });

    if (id !== MODEL)
      await t.test("a page says and links the same as that of the other generators", async (t) => {
        const model = await engineOf(MODEL);
        const other = await build(model, await workspace(t, model));
        for (const [path, page] of pages(other))
          // Its list of products is where a generator may show what it can do in the browser.
          if (path !== "products/index.html") assert.deepEqual(look(text(first, path)), look(page), path);
      });

    if (also) await also(t, first);

    await t.test("an edit changes the pages that show it, and no other, whatever the language and the time zone of the machine", async () => {
      const edited = structuredClone(items);
      const article = edited.find(({ id }) => id === "article-brass-remembers");
      article.body_html += "<p>And so do we.</p>";
      article.body_text += "\n\nAnd so do we.";
      article.updated_at = "2026-10-01T00:00:00Z";
      const bowl = edited.find(({ id }) => id === "product-ash-glazed-tea-bowl");
      Object.assign(bowl.product, { stock: 0, available: false });
      const site = await build(engine, folder, { items: edited, env: { ...network.env, TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" } });
      assert.ok(text(site, "article/brass-remembers/index.html").includes("And so do we."));
      assert.match(text(site, "product/ash-glazed-tea-bowl/index.html"), /Sold out/);
      assert.ok(!text(site, "product/ash-glazed-tea-bowl/index.html").includes("snipcart-add-item"));
      const shows = [...pages(first)].filter(([, page]) => page.includes("/product/ash-glazed-tea-bowl/")).map(([path]) => path);
      const allowed = new Set(["article/brass-remembers/index.html", "product/ash-glazed-tea-bowl/index.html", "feed.xml", ...shows]);
      const touched = changed(first, site).filter((path) => !allowed.has(path) && ![...allowed].some((page) => belongs(path, page)));
      assert.deepEqual(touched, []);
    });

    await t.test("odd content is shown as it is, and never run", async () => {
      const body = "<p>{{ site.name }} {% raw %} {# x #} ${1+1} <code>{{ 7 * 7 }}</code></p>";
      const odd = [
        { id: "a", type: "article", locale: "en", slug: "braces", title: "{{ 7 * 7 }} & <b>", summary: "{% endblock %}", body_html: body, tags: ["{{ 6 * 6 }}", "Öl & Holz"], images: [] },
        { id: "b", type: "page", slug: "code", title: "Code", body_html: "<pre><code>a\n    b\n</code></pre><p>one</p>" },
        { id: "c", type: "page", slug: "größe/日本", title: "Größe", images: [{ url: "https://cdn.example/mug.jpg", alt: "A mug" }] },
        { id: "d", type: "article", slug: "tomorrow", title: "Tomorrow", published_at: "2099-01-01T00:00:00Z", body_html: "<p>x</p>" },
        { id: "e", type: "page", slug: "seite", locale: "de", title: "Seite" },
        ...["article", "page", "product", "collection"].map((type) => ({ id: `bare-${type}`, type, slug: `bare-${type}`, partial: true })),
        { id: "asset", type: "asset", slug: "sketch" },
        ...signs.flatMap((slug) => ["page", "article"].map((type) => ({ id: `${type} ${slug}`, type, slug, title: `${type} ${slug}` }))),
      ];
      const env = { ...network.env, ...(await pictures(folder, "https://cdn.example/mug.jpg")) };
      const site = await build(engine, folder, { items: odd, site: { ...(await config()), shop: null }, env });
      const page = text(site, "article/braces/index.html");
      assert.ok(readable(page).includes(readable(body)), page);
      const [, small] = /<img [^>]*\bsrcset="(\/assets\/picture\.[0-9a-f]{12}\.webp) 480w, /i.exec(text(site, "größe/日本/index.html")) ?? [];
      assert.equal(site.get(small?.slice(1))?.toString(), "picture 480");
      assert.match(page, /<h1[^>]*>\{\{ 7 \* 7 \}\} &amp; &lt;b&gt;<\/h1>/);
      assert.ok(text(site, "code/index.html").includes("<pre><code>a\n    b\n</code></pre>"));
      for (const path of ["größe/日本/index.html", "article/tomorrow/index.html", "product/bare-product/index.html", "collection/bare-collection/index.html", "tag/ol-holz/index.html"]) assert.ok(site.has(path), path);
      assert.ok(!site.has("seite/index.html") && ![...site.keys()].some((path) => path.includes("sketch")));
      assert.match(text(site, "product/bare-product/index.html"), /Price on request/);
      for (const [path, content] of pages(site)) assert.ok(!content.includes("snipcart"), path);
      for (const item of items) assert.ok(!site.has(pageOf(item)), `${item.id} stayed from the build before`);
      // Each is found under the name that a browser asks for, and is no other page than its own.
      for (const slug of signs)
        for (const type of ["page", "article"])
          assert.ok(readable(text(site, pageOf({ type, slug }))).includes(`>${readable(escaped(`${type} ${slug}`))}</h1>`), `${type} ${slug}`);
    });

    await t.test("a site without content has its front page, its 404 page and no other, also where a cache was lost", async () => {
      const [lost] = engine.cache_paths;
      if (lost) await rm(join(folder, lost), { recursive: true });
      const site = await build(engine, folder, { items: [], env: network.env });
      assert.deepEqual(pages(site).map(([path]) => path).filter((path) => path !== "404/index.html").sort(), ["404.html", "index.html"]);
      assert.deepEqual([...site.keys()].filter((path) => path.includes("braces")), []);
      assert.match(text(site, "index.html"), /Nothing here yet\./);
    });

    await t.test("a build without its snapshot ends with the reason", async () => {
      await assert.rejects(build(engine, folder, { env: { CONTENT_SNAPSHOT: "nowhere.ndjson" } }), /ended with [1-9]\d*: [\s\S]*CONTENT_SNAPSHOT: cannot read nowhere\.ndjson/);
    });

    await t.test("the same content gives the same bytes, whatever was built in between", async () => {
      assert.deepEqual(changed(first, await build(engine, folder, { env: network.env })), []);
    });

    await t.test("no build asked a host for anything", async () => assert.deepEqual(await network.asked(), []));

    await t.test("a page that the generator left out ends the build", async () => {
      await rm(join(folder, engine.output, "index.html"));
      const { code, output } = await run(folder, engine.build.find((command) => command.includes("kit/finish.mjs")), { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG });
      assert.notEqual(code, 0);
      assert.match(output, /The site is not whole: the generator made no \/index\.html/);
    });
  });
}

const pages = (site) => [...site].filter(([path]) => path.endsWith(".html")).map(([path, content]) => [path, content.toString("utf8")]);
const withoutScripts = (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, "");
const readable = (html) =>
  html
    .replace(/\s+/g, " ")
    .replace(/> </g, "><")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replaceAll("&quot;", '"');
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The words of a page and what it leads to and shows, in their order. */
function look(html) {
  const body = withoutScripts(html.slice(html.indexOf("<body"))).replace(/<!--[\s\S]*?-->/g, "");
  return {
    words: readable(body.replace(/<[^>]*>/g, " ")).replace(/\s+/g, ""),
    links: [...body.matchAll(/<a\b[^>]*?\shref=(?:"([^"]*)"|([^\s>]+))/g)].map(([, quoted, bare]) => readable(quoted ?? bare)),
    pictures: [...body.matchAll(/<img\b[^>]*?\ssrc=(?:"([^"]*)"|([^\s>]+))/g)].map(([, quoted, bare]) => readable(quoted ?? bare)),
  };
}
