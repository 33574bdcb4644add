import { escape } from "./escape.js";
import { absolute } from "./format.js";

export function sitemapOf(model, site) {
  const urls = ["/", ...model.lists, ...model.entries.map(({ url }) => url), ...model.tags.map(({ url }) => url)];
  const lines = urls.map((url) => `  <url><loc>${escape(absolute(url, site))}</loc></url>\n`).join("");
  return { url: "/sitemap.xml", content: `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}</urlset>\n` };
}

export const robotsOf = (site) => ({ url: "/robots.txt", content: `User-agent: *\nAllow: /\nSitemap: ${absolute("/sitemap.xml", site)}\n` });
