import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Model } from "../lib/model.js";
import { parseSiteConfig } from "../lib/site-config.js";
import { sellingOf } from "../site.js";
import { config, seeds } from "./starter.mjs";

const words = JSON.parse(await readFile(new URL("../lib/words.json", import.meta.url), "utf8"));
const FOXY = { provider: "foxy", settings: { store_domain: "shop.foxycart.com", currency: "USD" } };
const SHOPIFY = { provider: "shopify_basic", settings: { store_domain: "shop.myshopify.com", currency: "USD" } };

async function product(id, change = {}, shop) {
  const site = parseSiteConfig(JSON.stringify({ ...(await config()), ...(shop === undefined ? {} : { shop }) }));
  const items = (await seeds()).map((item) => (item.id === id ? { ...item, product: { ...item.product, ...change } } : item));
  const entry = new Model(items, site).products.find((candidate) => candidate.id === id);
  return { entry, site, selling: sellingOf(entry, site, words) };
}

test("Snipcart's button carries what an order is checked by, and the cart its key and currency", async () => {
  const { selling } = await product("product-ash-glazed-tea-bowl");
  assert.equal(selling.policy, "snipcart");
  assert.match(selling.buy, /^<button class="snipcart-add-item button" type="button" data-item-id="BOWL-ASH-02" data-item-price="68\.00" data-item-url="https:\/\/editorial-store\.example\/product\/ash-glazed-tea-bowl\/" data-item-name="Ash-glazed tea bowl" data-item-description="[^"]+" data-item-max-quantity="2">Add to basket<\/button>$/);
  assert.match(selling.cart, /<div id="snipcart" data-api-key="test-public-key" data-config-modal-style="side" data-currency="eur" hidden><\/div>/);
});

test("what is sold out, not available or without a price can't be bought", async () => {
  for (const change of [{ stock: 0 }, { available: false }, { price: null }, { price: "-1" }, { price: "free" }])
    assert.equal((await product("product-blue-mug", change)).selling, null, JSON.stringify(change));
});

test("stock that nobody counts is not a number", async () => {
  const { entry, selling } = await product("product-blue-mug", { stock: null, available: true });
  assert.equal(entry.offer.status, "In stock");
  assert.ok(!selling.buy.includes("max-quantity"));
});

test("without a shop, or with one that nothing here sells for, the price stands there and nothing sells", async () => {
  for (const shop of [null, { provider: "somebody_else", settings: {} }]) {
    const { entry, selling } = await product("product-blue-mug", {}, shop);
    assert.equal(selling, null);
    assert.equal(entry.offer.amount, "32.00");
  }
});

test("a name with quotes stays inside its attribute", async () => {
  for (const shop of [undefined, FOXY]) {
    const { entry, site } = await product("product-blue-mug", {}, shop);
    entry.title = '"><script>alert(1)</script>';
    assert.match(sellingOf(entry, site, words).buy, /(data-item-name|name="name" value)="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
  }
});

test("Foxy's form carries the product's name, price, code, address and how many there are, and leads to the store", async () => {
  const { selling } = await product("product-ash-glazed-tea-bowl", {}, FOXY);
  assert.equal(selling.policy, "foxy");
  assert.match(selling.buy, /^<form class="buy" action="https:\/\/shop\.foxycart\.com\/cart" method="post" accept-charset="utf-8">/);
  assert.deepEqual(fieldsOf(selling.buy), {
    name: "Ash-glazed tea bowl",
    price: "68.00",
    code: "BOWL-ASH-02",
    url: "https://editorial-store.example/product/ash-glazed-tea-bowl/",
    quantity_max: "2",
  });
  assert.ok(!selling.buy.includes("sub_frequency"));
  assert.equal(selling.cart, '<script async defer src="https://cdn.foxycart.com/shop/loader.js"></script>');
});

test("a Foxy store with a domain of its own is loaded by it", async () => {
  const { selling } = await product("product-blue-mug", {}, { ...FOXY, settings: { store_domain: "buy.shop.example" } });
  assert.ok(selling.cart.includes('src="https://cdn.foxycart.com/buy.shop.example/loader.js"'));
});

test("Foxy offers a subscription where the product does, and once first", async () => {
  const { selling } = await product("product-blue-mug", { subscriptions: ["1m", "2w", "0d", "1m{p-5}"] }, FOXY);
  const options = [...selling.buy.matchAll(/<option value="([^"]*)">([^<]*)</g)].map(([, value, label]) => [value, label]);
  assert.deepEqual(options, [["", "Just once"], ["1m", "Every month"], ["2w", "Every 2 weeks"]]);
});

test("a picture's address is absolute for every shop that shows one", async () => {
  for (const shop of [undefined, FOXY])
    for (const [url, absolute] of [["/a.jpg", "https://editorial-store.example/a.jpg"], ["https://images.example/a.jpg", "https://images.example/a.jpg"]]) {
      const { entry, site } = await product("product-blue-mug", {}, shop);
      entry.images = [{ url }];
      assert.ok(sellingOf(entry, site, words).buy.includes(`"${absolute}"`), url);
    }
});

test("Shopify sells by a link to the checkout with the variant's id, and without any script", async () => {
  const { selling } = await product("product-blue-mug", { checkout: { provider: "shopify_basic", item_id: "42001" } }, SHOPIFY);
  assert.equal(selling.buy, '<a class="button" href="https://shop.myshopify.com/cart/42001:1" rel="nofollow">Buy now</a>');
  assert.equal(selling.cart, "");
  assert.ok(!JSON.stringify(selling).includes("<script"));
});

test("each kind of a Shopify product has its own link and price, and one that is sold out has none", async () => {
  const variants = [
    { item_id: "1", title: "Small", price: "10.00", stock: 0, available: false },
    { item_id: "2", title: "Large <&>", price: "20.00", stock: 3, available: true },
  ];
  const { entry, selling } = await product("product-blue-mug", { stock: 0, available: true, variants }, SHOPIFY);
  assert.equal(entry.offer.status, "In stock");
  assert.ok(selling.buy.includes('<li><a class="button" href="https://shop.myshopify.com/cart/2:1" rel="nofollow">Buy now: <span>Large &lt;&amp;&gt;</span> <span class="price">€20.00</span></a></li>'), selling.buy);
  assert.match(selling.buy, /<li><button class="button" type="button" disabled><span>Small<\/span>.*?Sold out<\/button><\/li>/);
  assert.ok(!selling.buy.includes("/cart/1:1"));
  const gone = variants.map((variant) => ({ ...variant, stock: 0 }));
  assert.equal((await product("product-blue-mug", { variants: gone, available: false }, SHOPIFY)).selling, null);
});

test("a product that Shopify doesn't have is not sold under its SKU", async () => {
  assert.equal((await product("product-blue-mug", { checkout: { provider: "shopify_basic", item_id: "MUG-BLUE-01" } }, SHOPIFY)).selling, null);
});

test("a shop's settings that lead elsewhere end the build", async () => {
  for (const shop of [
    { provider: "foxy", settings: { store_domain: "evil.example/x" } },
    { provider: "foxy", settings: {} },
    { provider: "shopify_basic", settings: { store_domain: "shop.example" } },
    { provider: "snipcart", settings: {} },
  ])
    await assert.rejects(product("product-blue-mug", {}, shop), /SITE_CONFIG: "shop\.settings\./, JSON.stringify(shop));
});

const fieldsOf = (form) => Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]));
