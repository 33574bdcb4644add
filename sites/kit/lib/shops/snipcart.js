import { InputError } from "../input-error.js";
import { absolute, imageUrl } from "../format.js";
import { attributes } from "./attributes.js";

const VERSION = "3.7.1";

/** Snipcart v3. Its servers read the buy button again from the page at data-item-url and refuse an order whose price or quantity differs. */
export const snipcart = {
  settings({ public_api_key: publicApiKey, currency }) {
    if (typeof publicApiKey !== "string" || publicApiKey === "") throw new InputError('SITE_CONFIG: "shop.settings.public_api_key" is missing');
    return { publicApiKey, currency: currency ?? null };
  },

  policy: () => ({
    // The cart compiles its templates in the browser.
    "script-src": ["https://cdn.snipcart.com", "'unsafe-eval'"],
    "style-src": ["https://cdn.snipcart.com", "'unsafe-inline'"],
    "img-src": ["https://cdn.snipcart.com", "data:"],
    "font-src": ["https://cdn.snipcart.com"],
    "connect-src": ["https://app.snipcart.com", "https://cdn.snipcart.com", "https://payment.snipcart.com"],
    "frame-src": ["https://app.snipcart.com", "https://payment.snipcart.com"],
  }),

  basket: (site, words) => `<button class="snipcart-checkout basket" type="button">${words.basket} <span class="snipcart-items-count"></span></button>`,

  buy: (entry, site, words) =>
    `<button${attributes({
      class: "snipcart-add-item button",
      type: "button",
      "data-item-id": entry.offer.id,
      "data-item-price": entry.offer.amount,
      "data-item-url": absolute(entry.url, site),
      "data-item-name": entry.title,
      "data-item-description": entry.summary || null,
      "data-item-max-quantity": entry.offer.stock,
      "data-item-image": entry.images[0] ? imageUrl(entry.images[0].url, site) : null,
    })}>${words.addToBasket}</button>`,

  cart: (site) =>
    `<link rel="stylesheet" href="https://cdn.snipcart.com/themes/v${VERSION}/default/snipcart.css">` +
    `<div${attributes({
      id: "snipcart",
      "data-api-key": site.shop.publicApiKey,
      "data-config-modal-style": "side",
      "data-currency": site.shop.currency?.toLowerCase() ?? null,
      hidden: true,
    })}></div><script async src="https://cdn.snipcart.com/themes/v${VERSION}/default/snipcart.js"></script>`,
};
