import { InputError } from "../input-error.js";
import { escape } from "../escape.js";

/**
 * Shopify by cart permalinks, `/cart/<variant>:<quantity>`: a link that leads to the shop's checkout, so the page needs no script
 * and loads nothing from elsewhere. Each kind of a product is a link of its own.
 */
export const shopifyBasic = {
  settings({ store_domain: storeDomain, currency }) {
    if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(storeDomain ?? "")) throw new InputError('SITE_CONFIG: "shop.settings.store_domain" is not a domain of myshopify.com');
    return { storeDomain, currency: currency ?? null };
  },

  policy: () => ({}),

  basket: ({ shop }, words) => `<a class="basket" href="https://${shop.storeDomain}/cart">${words.basket}</a>`,

  // A product that the shop does not have is known by its SKU alone, and no link buys it.
  buy({ offer }, { shop }, words) {
    if (offer.variants.length === 0) return isVariant(offer.id) ? link(shop, offer.id, words.buyNow) : null;

    const kinds = offer.variants.map(({ id, title, price, inStock }) => {
      const name = `<span>${escape(title ?? "")}</span> <span class="price">${escape(price ?? "")}</span>`;
      return inStock && price !== null && isVariant(id) ? `<li>${link(shop, id, `${words.buyNow}: ${name}`)}</li>` : `<li><button class="button" type="button" disabled>${name} ${words.soldOut}</button></li>`;
    });
    return `<ul class="kinds" aria-label="${escape(words.kinds)}">${kinds.join("")}</ul>`;
  },

  cart: () => "",
};

const isVariant = (id) => /^[0-9]+$/.test(id);

const link = (shop, id, text) => `<a class="button" href="https://${shop.storeDomain}/cart/${id}:1" rel="nofollow">${text}</a>`;
