import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CONFIG, build, seeds, text } from "./starter.mjs";

const withStock = async (id, stock) =>
  (await seeds()).map((item) => (item.id === id ? { ...item, product: { ...item.product, stock, available: stock > 0 } } : item));

const policyOf = (page) => page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)[1];

const loaded = (page) =>
  [...page.matchAll(/<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload|preconnect)")[^>]*?(?:src|href)="([^"]*)"/g)].map(([, url]) => url);

test("a product page carries all that Snipcart checks an order by", async (t) => {
  const page = text(await build(t), "product/ash-glazed-tea-bowl/index.html");
  const [button] = page.match(/<button class="snipcart-add-item[^>]*>/);
  const attributes = Object.fromEntries([...button.matchAll(/data-item-([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  assert.deepEqual(attributes, {
    id: "BOWL-ASH-02",
    price: "68.00",
    url: "https://editorial-store.example/product/ash-glazed-tea-bowl/",
    name: "Ash-glazed tea bowl",
    description: "Ninety hours of pine fire, and a glaze that nobody applied. No two alike; this firing gave us very few.",
    "max-quantity": "2",
  });
  assert.match(page, /<p class="price">€68\.00<\/p><p class="stock few">2 in stock<\/p>/);
  assert.match(page, /<div id="snipcart" data-api-key="test-public-key"[^>]* data-currency="eur" hidden>/);
});

test("a product that sells out says so on its page and its cards, and can't be bought", async (t) => {
  const site = await build(t, { items: await withStock("product-ash-glazed-tea-bowl", 0) });
  const page = text(site, "product/ash-glazed-tea-bowl/index.html");
  assert.match(page, /<p class="stock none">Sold out<\/p>/);
  assert.match(page, /<button class="button" type="button" disabled>Sold out<\/button>/);
  assert.ok(page.includes('content="https://schema.org/SoldOut"'));
  assert.ok(!page.includes("snipcart"));
  for (const path of ["index.html", "products/index.html", "article/letter-from-the-kiln/index.html"]) {
    const card = text(site, path).match(/<article class="card product sold-out">(?:(?!<\/article>).)*Ash-glazed(?:(?!<\/article>).)*<\/article>/s);
    assert.match(card?.[0] ?? "", /<p class="flag">Sold out<\/p>/, path);
  }
});

test("pages that sell nothing run no script and load nothing from elsewhere", async (t) => {
  const site = await build(t);
  let selling = 0;
  for (const [path, content] of site) {
    if (!path.endsWith(".html")) continue;
    const page = content.toString();
    if (page.includes("snipcart-add-item")) {
      selling++;
      assert.deepEqual([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag), ['<script async src="https://cdn.snipcart.com/themes/v3.7.1/default/snipcart.js">'], path);
      continue;
    }
    assert.ok(!/<script|<iframe|<style| style="| on[a-z]+="/.test(page), path);
    assert.ok(loaded(page).every((url) => url.startsWith("/assets/")), path);
    assert.equal(policyOf(page), "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'", path);
  }
  assert.equal(selling, 5);
});

test("pictures are allowed from the hosts that a page shows, and from no other", async (t) => {
  const items = await seeds();
  const article = items.find(({ id }) => id === "article-brass-remembers");
  article.images = [
    { url: "javascript:alert(1)", alt: "no" },
    { url: "http://plain.example/a.jpg", alt: "no" },
    { url: "https://images.example/rail.jpg", width: 800, height: 600, alt: "A \"rail\"" },
    { url: "pictures/detail.png", width: 400, height: 300, alt: "Detail" },
  ];
  const site = await build(t, { items });
  const page = text(site, "article/brass-remembers/index.html");
  assert.ok(page.includes('<img src="https://images.example/rail.jpg" alt="A &quot;rail&quot;" width="800" height="600"'));
  assert.ok(page.includes('<img src="/pictures/detail.png" alt="Detail" width="400" height="300" loading="lazy"'));
  assert.ok(!page.includes("javascript:") && !page.includes("plain.example"));
  assert.match(policyOf(page), /img-src 'self' https:\/\/images\.example$/);
  assert.match(policyOf(text(site, "index.html")), /img-src 'self' https:\/\/images\.example$/);
  assert.match(policyOf(text(site, "about/index.html")), /img-src 'self'$/);
});

test("without a shop the products stand there with their prices, and nothing sells", async (t) => {
  const config = { ...JSON.parse(await readFile(CONFIG, "utf8")), shop: null };
  const site = await build(t, { config });
  for (const [path, content] of site) if (path.endsWith(".html")) assert.ok(!content.includes("snipcart"), path);
  assert.match(text(site, "product/blue-mug/index.html"), /€32\.00.*14 in stock/s);
});

test("stock that nobody counts is not a number, and what is not available is not for sale", async (t) => {
  const items = (await seeds()).map((item) => {
    if (item.id === "product-blue-mug") return { ...item, product: { ...item.product, stock: null, available: true } };
    if (item.id === "product-linen-tea-towel") return { ...item, product: { ...item.product, available: false } };
    return item;
  });
  const site = await build(t, { items });
  const mug = text(site, "product/blue-mug/index.html");
  assert.match(mug, /<p class="stock">In stock<\/p>/);
  assert.ok(mug.includes("snipcart-add-item") && !mug.includes("max-quantity"));
  const towel = text(site, "product/linen-tea-towel/index.html");
  assert.match(towel, /Not available/);
  assert.ok(!towel.includes("snipcart"));
});
