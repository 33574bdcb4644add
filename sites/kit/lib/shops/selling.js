import { shops } from "./shops.js";

/**
 * What a product's page needs to sell it, as HTML in the shop's documented markup, and the name of the page's policy; null where
 * it can't be bought: `{ policy, basket, buy, cart }`. `basket` stands in the menu, `buy` beside the price, `cart` last in the body.
 */
export function sellingOf(entry, site, words) {
  if (!entry.offer?.buyable) return null;
  const shop = shops[site.shop.provider];
  const buy = shop.buy(entry, site, words);
  return buy === null ? null : { policy: site.shop.provider, basket: shop.basket(site, words), buy, cart: shop.cart(site) };
}
