import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InputError, documentOf, readSite, slugify } from "../kit/site.js";

// Hugo reads files, so the snapshot becomes some: a content file for each entry, list and tag, and the client's configuration.
// Those of the build before would be pages again; and its output stays, as --cleanDestinationDir does nothing without static files.
const { site, model, words, assets } = await readSite(process.env, refusePercent);
for (const folder of ["content", "config", "public"]) await rm(folder, { recursive: true, force: true });

await write("config/_default/hugo.json", { baseURL: site.url, title: site.name, languageCode: site.locale });
await write("config/_default/params.json", { words, origin: site.url, assets: { css: assets.css, icon: assets.icon } });

await writeList("article", model.articles, { url: "/articles/", title: words.magazine, description: words.articlesLead, menu: { main: { weight: 1 } } });
await writeList("product", model.products, { url: "/products/", title: words.shop, description: words.productsLead, menu: { main: { weight: 2 } } });
for (const unlisted of ["collection", "page", "tag"]) await write(`content/${unlisted}/_index.md`, { _build: { render: "never" } });

for (const [index, tag] of model.tags.entries()) await write(`content/tag/${tag.slug}/_index.md`, { title: tag.name, url: tag.path, weight: index + 1 });
for (const [index, entry] of model.entries.entries()) await writeEntry(entry, index + 1);

// Hugo takes an address for an encoded one, and would write %41 as A or end with a stack of its own.
function refusePercent({ model }) {
  for (const { id, path } of model.entries) if (path.includes("%")) throw new InputError(`${id}: Hugo can't make the address ${path}, because of its "%": give it another slug`);
}

async function writeList(type, entries, frontMatter) {
  if (entries.length > 0) await write(`content/${type}/_index.md`, frontMatter);
}

// The body is a parameter and not the file's text, in which Hugo would run shortcodes; and the document stands under a key of its
// own, as many names mean something to Hugo: what is `published: false` has no page.
async function writeEntry(entry, weight) {
  await write(`content${refOf(entry)}`, {
    title: entry.title,
    url: entry.path,
    date: entry.publishedAt ?? undefined,
    weight,
    tag: entry.tags.map(slugify),
    menu: menuOf(entry, weight),
    entry: documentOf(entry, { site, model, words }, refOf),
    body: entry.bodyHtml,
  });
}

function menuOf(entry, weight) {
  if (entry.type === "page") return { service: { weight } };
  return model.collections.slice(0, 2).includes(entry) ? { main: { weight: 2 + weight, params: { class: "extra" } } } : undefined;
}

/** Where an entry's file stands. Some names mean something to Hugo (an index, a language before the ending, a folder in a bundle). */
function refOf({ type, path }) {
  const slug = path.split("/").slice(type === "page" ? 1 : 2, -1).join("/");
  const plain = /^(?!index$)[a-z0-9-]{1,100}$/.test(slug);
  return `/${type}/${plain ? slug : createHash("sha256").update(slug).digest("hex")}.md`;
}

async function write(path, value) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value)}\n`);
}
