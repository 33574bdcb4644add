import type { Loader } from "astro/loaders";
import { readSite, type Entry, type Image, type Model, type Product } from "../../kit/site.js";

let read: ReturnType<typeof readSite> | undefined;
const theSite = () => (read ??= readSite());

/** One kind of entry from the snapshot, under its address, which no other has. */
export const listed = (kind: "articles" | "products" | "collections" | "pages"): Loader => ({
  name: `snapshot-${kind}`,
  async load({ store, parseData }) {
    const { model } = await theSite();
    // The store outlives a build: what was there before must not be published again.
    store.clear();
    for (const [position, entry] of model[kind].entries()) {
      const data = await parseData({ id: entry.path, data: { ...dataOf(entry, model), position } });
      store.set({ id: entry.path, data, rendered: { html: entry.bodyHtml } });
    }
  },
});

export const tags: Loader = {
  name: "snapshot-tags",
  async load({ store, parseData }) {
    const { model } = await theSite();
    store.clear();
    for (const [position, { slug, url, name, entries }] of model.tags.entries()) {
      const data = { position, slug, url, name, ...byKind(entries) };
      store.set({ id: slug, data: await parseData({ id: slug, data }) });
    }
  },
};

/** What stands around every page: the site's settings, the words of the interface, the addresses of the shared files. */
export const frame: Loader = {
  name: "site-frame",
  async load({ store, parseData }) {
    const { site, words, assets } = await theSite();
    store.clear();
    store.set({ id: "frame", data: await parseData({ id: "frame", data: { site, words, css: assets.css, icon: assets.icon } }) });
  },
};

function dataOf(entry: Entry, model: Model) {
  const { path, url, title, seoTitle, summary, description, tags, publishedAt, offer } = entry;
  return {
    ...{ path, url, title, seoTitle, summary, description, tags, publishedAt, offer },
    ...byKind(entry.related),
    slug: (entry.type === "page" ? path : path.slice(`/${entry.type}`.length)).slice(1, -1),
    cover: pictureOf(entry.cover),
    images: entry.images.map(pictureOf),
    minutes: entry.bodyText ? entry.minutes : null,
    next: entry.type === "article" ? model.next(entry).map(({ path }) => path) : [],
    others: entry.type === "product" ? model.others(entry as Product).map(({ path }) => path) : [],
  };
}

const pictureOf = ({ url, alt, width, height, srcset, sizes, svg }: Image) => ({ url, alt, width, height, srcset, sizes, drawn: svg !== undefined });

const byKind = (entries: Entry[]) =>
  Object.fromEntries(["article", "product", "collection", "page"].map((type) => [`${type}s`, entries.filter((entry) => entry.type === type).map(({ path }) => path)]));
