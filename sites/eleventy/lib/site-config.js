import { InputError } from "./input-error.js";

/** `{"client_id","name","url","locale","shop":{"provider","settings"}|null}` */
export function parseSiteConfig(text) {
  let config;
  try {
    config = JSON.parse(text);
  } catch {
    throw new InputError("SITE_CONFIG: not valid JSON");
  }
  for (const field of ["client_id", "name", "url", "locale"])
    if (typeof config?.[field] !== "string" || config[field] === "") throw new InputError(`SITE_CONFIG: "${field}" is missing`);
  if (!/^https?:\/\/[^/]+\/?$/.test(config.url)) throw new InputError(`SITE_CONFIG: url ${JSON.stringify(config.url)} is not an origin`);
  if (!isLocale(config.locale)) throw new InputError(`SITE_CONFIG: locale ${JSON.stringify(config.locale)} is not a language tag`);
  return { clientId: config.client_id, name: config.name, url: config.url.replace(/\/$/, ""), locale: config.locale, shop: shopOf(config.shop) };
}

// A shop that this starter has no checkout for still shows its products, without a way to buy.
function shopOf(shop) {
  if (shop?.provider !== "snipcart") return null;
  const { public_api_key: publicApiKey, currency } = shop.settings ?? {};
  if (typeof publicApiKey !== "string" || publicApiKey === "") throw new InputError('SITE_CONFIG: "shop.settings.public_api_key" is missing');
  return { provider: "snipcart", publicApiKey, currency: currency ?? null };
}

function isLocale(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
