import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, SNAPSHOT, build, changed, config, engineOf, pageOf, pictures, run, seeds, text, workspace } from "./starter.mjs";

const TAGS = ["ceramics", "design", "manuals", "metal", "objects", "process", "repair", "textiles", "the-table", "wood"].map((slug) => `tag/${slug}/index.html`);
const OWN = ["index.html", "articles/index.html", "products/index.html", "404.html"];

/**
 * What every starter promises, whatever its generator: the pages, the same bytes for the same content, an edit that touches what
 * shows it, content that is never run as a template, a way to buy, and nothing loaded from elsewhere. Few builds, as some take long.
 * @param id of the engine.
 * @param belongs whether a file of the output belongs to a page besides its HTML: `(file, page) => boolean`.
 * @param modules how the workspace gets its node_modules: see `workspace`.
 */
export function promises(id, { belongs = () => false, modules } = {}) {
  test(`${id} keeps the promises of a starter`, async (t) => {
    const engine = await engineOf(id);
    const folder = await workspace(t, engine, modules);
    const items = await seeds();
    const first = await build(engine, folder);

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

    await t.test("the same content gives the same bytes, whatever the language and the time zone of the machine", async () => {
      const again = await build(engine, folder, { env: { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" } });
      assert.deepEqual(changed(first, again), []);
    });

    await t.test("an edit changes the pages that show it, and no other", async () => {
      const edited = structuredClone(items);
      const article = edited.find(({ id }) => id === "article-brass-remembers");
      article.body_html += "<p>And so do we.</p>";
      article.body_text += "\n\nAnd so do we.";
      article.updated_at = "2026-10-01T00:00:00Z";
      const bowl = edited.find(({ id }) => id === "product-ash-glazed-tea-bowl");
      Object.assign(bowl.product, { stock: 0, available: false });
      const site = await build(engine, folder, { items: edited });
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
      ];
      const site = await build(engine, folder, { items: odd, site: { ...(await config()), shop: null }, env: await pictures(folder, "https://cdn.example/mug.jpg") });
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
    });

    await t.test("an address is found under the name that a browser asks for, whatever signs it has", async () => {
      const slugs = ["why?", "c#", "a b", "it's", "plus+minus", 'a"b<c>&d', "[id]", "_hidden", "UPPER", "500"];
      const site = await build(engine, folder, { items: slugs.map((slug) => ({ id: slug, type: "page", slug, title: slug })) });
      for (const slug of slugs) assert.ok(site.has(`${slug}/index.html`), slug);
    });

    await t.test("a site without content has its front page, its 404 page and no other", async () => {
      const site = await build(engine, folder, { items: [] });
      assert.deepEqual(pages(site).map(([path]) => path).filter((path) => path !== "404/index.html").sort(), ["404.html", "index.html"]);
      assert.match(text(site, "index.html"), /Nothing here yet\./);
    });

    await t.test("a build without its snapshot ends with the reason", async () => {
      await assert.rejects(build(engine, folder, { env: { CONTENT_SNAPSHOT: "nowhere.ndjson" } }), /ended with [1-9]\d*: [\s\S]*CONTENT_SNAPSHOT: cannot read nowhere\.ndjson/);
    });

    await t.test("the site is the same again, whatever was built in between", async () => {
      assert.deepEqual(changed(first, await build(engine, folder)), []);
    });

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
const readable = (html) => html.replace(/\s+/g, " ").replace(/> </g, "><").replaceAll("&#39;", "'").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
