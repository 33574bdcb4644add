import { foxy } from "./foxy.js";
import { shopifyBasic } from "./shopify_basic.js";
import { snipcart } from "./snipcart.js";

/**
 * How each shop sells on a static page, by the provider's id; one that is not here shows its products without a way to buy.
 * `settings` reads what SITE_CONFIG has, `policy` says what the page may load and where it may post, by directive, and `basket`,
 * `buy` and `cart` are the shop's documented markup; `buy` is null for what it can't sell.
 */
export const shops = { foxy, shopify_basic: shopifyBasic, snipcart };
