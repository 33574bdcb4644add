import { createHash } from "node:crypto";
import { shops } from "./shops/shops.js";

const MARK = /<meta http-equiv="?Content-Security-Policy"? content="?([a-z_]+)"?\s*\/?>/i;
const LASTING_MARK = /<meta\b[^>]* name="page-policy" content="([a-z_]+)"/i;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * Replaces the policy's name, which the layout wrote into a meta element, by the policy, before anything that it governs. A layout
 * that compares its elements in the browser writes `<meta name="page-policy" content="static">` instead, which stays where it is.
 * `static` pages load nothing from elsewhere, a shop's its cart. Images are allowed from the hosts that the page shows, the page's
 * own scripts by their origin, and what stands in the page itself by its hash.
 */
export function writePolicy(html, site) {
  const name = (MARK.exec(html) ?? LASTING_MARK.exec(html))?.[1];
  if (!name) return html;
  const page = html.replace(MARK, "");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(name, page, site)}">`;
  return CHARSET.test(page) ? page.replace(CHARSET, (charset) => charset + meta) : page.replace(/<head[^>]*>/i, (head) => `${head}<meta charset="utf-8">${meta}`);
}

/** Whether the page brings a script of its own, so that it may be an application once it is loaded. */
export const hasOwnScripts = (html) => /<script\b[^>]*\bsrc=["']?\/(?!\/)/i.test(html);

function policy(name, html, site) {
  const own = hasOwnScripts(html);
  const directives = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "script-src": [...(own ? ["'self'"] : []), ...hashes(inlineScripts(html))],
    "style-src": ["'self'", ...hashes(inlineStyles(html)), ...styleAttributes(html)],
    "img-src": ["'self'", ...imageOrigins(html)],
    "connect-src": own ? ["'self'"] : [],
  };
  const shop = name === site.shop?.provider ? shops[name].policy(site.shop) : {};
  for (const [directive, sources] of Object.entries(shop)) directives[directive] = [...(directives[directive] ?? []).filter((source) => source !== "'none'"), ...sources];
  // A hash would switch a shop's 'unsafe-inline' off.
  if (directives["style-src"].includes("'unsafe-inline'")) directives["style-src"] = directives["style-src"].filter((source) => !/^'(sha256-|unsafe-hashes)/.test(source));
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([directive, sources]) => `${directive} ${[...new Set(sources)].join(" ")}`)
    .join("; ");
}

const inlineScripts = (html) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes, text]) => text !== "" && !/\bsrc=/i.test(attributes) && !/\btype=["']?application\/(?:ld\+)?json/i.test(attributes))
    .map(([, , text]) => text);

const inlineStyles = (html) => [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) => text);

function styleAttributes(html) {
  const values = [...html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "").matchAll(/<[a-z][^<>]*?\sstyle="([^"]*)"/gi)].map(([, value]) => value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&"));
  return values.length === 0 ? [] : ["'unsafe-hashes'", ...hashes(values)];
}

const hashes = (texts) => [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);

function imageOrigins(html) {
  const origins = new Set();
  for (const [tag] of html.matchAll(/<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi))
    for (const [, origin] of tag.matchAll(/(https:\/\/[a-z0-9.-]+(?::\d+)?)/gi)) origins.add(origin.toLowerCase());
  return [...origins].sort();
}
