import { editors } from "./editors/editors.js";
import { InputError } from "./input-error.js";
import { shops } from "./shops/shops.js";

/** `{"client_id","name","url","locale","template":"default","shop":{"provider","settings"}|null,"redirects":{"/old/":"/new/"},"editing":{"provider",…},"preview":true}` */
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
  return {
    clientId: config.client_id,
    name: config.name,
    url: config.url.replace(/\/$/, ""),
    locale: config.locale,
    template: templateOf(config.template),
    shop: shopOf(config.shop),
    redirects: redirectsOf(config.redirects),
    editing: editingOf(config.editing),
    preview: config.preview === true,
  };
}

// Which templates there are, each starter says.
function templateOf(template = "default") {
  if (typeof template !== "string" || !/^[a-z0-9][a-z0-9-]*$/.test(template)) throw new InputError(`SITE_CONFIG: template ${JSON.stringify(template)} is not a name`);
  return template;
}

// A shop that nothing here can sell for still shows its products.
function shopOf(shop) {
  const known = Object.hasOwn(shops, shop?.provider ?? "") ? shops[shop.provider] : null;
  return known && { provider: shop.provider, ...known.settings(shop.settings ?? {}) };
}

function editingOf(editing = null) {
  if (editing === null) return null;
  if (!Object.hasOwn(editors, editing.provider ?? "")) throw new InputError(`SITE_CONFIG: there is no editor ${JSON.stringify(editing.provider)} for a page of the site`);
  return { provider: editing.provider, ...editors[editing.provider].settings(editing) };
}

function redirectsOf(redirects = {}) {
  for (const [from, to] of Object.entries(redirects))
    if (!/^\/([^?#]+\/)$/.test(from) || from.split("/").includes("..") || typeof to !== "string" || !/^(\/(?!\/)|https:\/\/)/.test(to))
      throw new InputError(`SITE_CONFIG: redirect ${JSON.stringify(from)} to ${JSON.stringify(to)}: from an address like /old/, to one on this site or with https`);
  return redirects;
}

function isLocale(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
