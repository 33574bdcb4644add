import { slugify } from "./slugify.js";

export const absolute = (path, site) => site.url + path;

export const imageUrl = (url, site) => (url.startsWith("https:") ? url : absolute(url, site));

/** "2026-09-01T08:00:00Z" → "September 1, 2026", in the site's language. */
export const longDate = (iso, site) => new Intl.DateTimeFormat(site.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

export const instant = (iso) => new Date(iso).toISOString();

export const tagUrl = (name) => encodeURI(`/tag/${slugify(name)}/`);
