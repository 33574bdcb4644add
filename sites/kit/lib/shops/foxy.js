import { InputError } from "../input-error.js";
import { absolute, imageUrl } from "../format.js";
import { escape } from "../escape.js";
import { attributes } from "./attributes.js";

const UNITS = { d: "day", w: "week", m: "month", y: "year" };

/**
 * Foxy 2.0. A product is what its form sends; without the loader the form leads to the cart's own page. Its fields are not signed:
 * that takes the store's secret key, and a build is given none.
 */
export const foxy = {
  subscribes: true,

  settings({ store_domain: storeDomain, currency }) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(storeDomain ?? "")) throw new InputError('SITE_CONFIG: "shop.settings.store_domain" is not a domain');
    return { storeDomain, currency: currency ?? null };
  },

  policy: ({ storeDomain }) => ({
    // The store answers the cart's questions as scripts (JSONP).
    "script-src": ["https://cdn.foxycart.com", `https://${storeDomain}`],
    "style-src": ["https://cdn.foxycart.com", "'unsafe-inline'"],
    "img-src": ["https://cdn.foxycart.com", `https://${storeDomain}`, "data:"],
    "font-src": ["https://cdn.foxycart.com"],
    "connect-src": [`https://${storeDomain}`],
    "frame-src": [`https://${storeDomain}`],
    "form-action": [`https://${storeDomain}`],
  }),

  basket: ({ shop }, words) => `<a class="basket" href="https://${shop.storeDomain}/cart?cart=view">${words.basket} <span data-fc-id="minicart-quantity"></span></a>`,

  buy(entry, site, words) {
    const { offer } = entry;
    const fields = {
      name: entry.title,
      price: offer.amount,
      code: offer.id,
      url: absolute(entry.url, site),
      image: entry.images[0] ? imageUrl(entry.images[0].url, site) : null,
      quantity_max: offer.stock,
    };
    const hidden = Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `<input${attributes({ type: "hidden", name, value })}>`);
    return (
      `<form class="buy" action="https://${site.shop.storeDomain}/cart" method="post" accept-charset="utf-8">${hidden.join("")}` +
      `${howOften(offer.subscriptions, words)}<button class="button" type="submit">${words.addToBasket}</button></form>`
    );
  },

  cart: ({ shop }) => `<script async defer src="https://cdn.foxycart.com/${shop.storeDomain.replace(/\.foxycart\.com$/, "")}/loader.js"></script>`,
};

// An empty sub_frequency is no subscription.
function howOften(subscriptions, words) {
  if (subscriptions.length === 0) return "";
  const options = [["", words.once], ...subscriptions.map((every) => [every, labelOf(every, words)])];
  return `<label class="choice">${words.howOften} <select name="sub_frequency">${options.map(([value, label]) => `<option value="${value}">${escape(label)}</option>`).join("")}</select></label>`;
}

/** "2w" → "every 2 weeks" */
function labelOf(every, words) {
  const count = Number.parseInt(every, 10);
  const { one, other } = words.every[UNITS[every.at(-1)]];
  return count === 1 ? one : other.replace("{n}", count);
}
