import { rm } from "node:fs/promises";
import { documentOf, readSite } from "../kit/site.js";
import { writeAsset, writeData, writeDocument } from "./files.mjs";
import { readTheme, refuseUnknownTheme } from "./theme.mjs";

// Jekyll reads files, so the snapshot becomes some: a document for each entry, list and tag, in Jekyll's collections, and the
// client's configuration as data. No plugin makes a page, because --safe would skip it and end with 0.
const built = await readSite(process.env, ({ site }) => refuseUnknownTheme(site.template));
const { site, model, assets } = built;
const theme = await readTheme(site.template);
const words = { ...built.words, ...theme.words };
await rm("pulled", { recursive: true, force: true });

const lists = [
  { type: "article", layout: "articles", title: words.magazine, description: words.articlesLead, address: "/articles/" },
  { type: "product", layout: "products", title: words.shop, description: words.productsLead, address: "/products/" },
].filter(({ address }) => model.lists.includes(address));

if (theme.stylesheet) await writeAsset(theme.stylesheet);
await writeData("site", {
  name: site.name,
  origin: site.url,
  locale: site.locale,
  frame: theme.frame,
  stylesheets: [assets.css, theme.stylesheet?.url].filter(Boolean),
  icon: assets.icon,
  words,
  lists,
  collections: model.collections.slice(0, 2).map(linkOf),
  pages: model.pages.map(linkOf),
  tags: model.tags.map((tag) => ({ title: tag.name, url: tag.url, entries: tag.entries.map(linkOf) })),
});
for (const list of lists) await writeDocument("list", list.address, list);
for (const tag of model.tags) await writeDocument("tag", tag.url, { layout: "tag", title: tag.name, address: tag.url, entries: tag.entries.map(cardOf) });
for (const [order, entry] of model.entries.entries())
  await writeDocument(entry.type, entry.url, frontMatterOf(entry, order), entry.bodyHtml);

function frontMatterOf(entry, order) {
  const { type, title, publishedAt, url } = entry;
  return { layout: type, title, date: publishedAt ?? undefined, order, address: url, entry: documentOf(entry, { site, model, words }, cardOf) };
}

function linkOf({ title, url }) {
  return { title, url };
}

/** What a list shows of an entry: looking the entry up in Liquid would go through all of them each time. */
function cardOf(entry) {
  const { type, title, url, summary, tags, cover, offer } = documentOf(entry, { site, model, words }, () => null);
  return { type, title, url, summary, tags, cover, offer };
}
