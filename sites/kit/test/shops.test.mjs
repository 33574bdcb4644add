import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../lib/model.js";
import { parseSiteConfig } from "../lib/site-config.js";
import { sellingOf } from "../site.js";
import { config, seeds } from "./starter.mjs";

const words = { basket: "Basket", addToBasket: "Add to basket" };

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
  const { entry, site } = await product("product-blue-mug");
  entry.title = '"><script>alert(1)</script>';
  assert.ok(sellingOf(entry, site, words).buy.includes('data-item-name="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'));
});
