import { Entry } from "./entry.js";
import { Images } from "./images.js";
import { InputError } from "./input-error.js";
import { slugify } from "./slugify.js";

/** Everything that has a page, in the order in which the site lists it. */
export class Model {
  constructor(items, site, images = new Images(null, null)) {
    this.site = site;
    this.images = images;
    const entries = items
      .filter((item) => Entry.isPage(item) && (item.locale == null || item.locale === site.locale))
      .map((item) => new Entry(item, site, images))
      .sort(newestFirst);
    refuseSharedAddresses(entries, site);

    const of = (type) => entries.filter((entry) => entry.type === type);
    this.articles = of("article");
    this.products = of("product");
    this.collections = of("collection");
    this.pages = of("page").reverse();
    this.entries = [...this.articles, ...this.products, ...this.collections, ...this.pages];
    this.tags = tagsOf(this.entries);
    this.relate();
  }

  // A link counts in both directions: an article names its products, and each of them names the article.
  relate() {
    const byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    const join = (from, to) => {
      if (from !== to && !from.related.includes(to)) from.related.push(to);
    };
    for (const entry of this.entries)
      for (const link of entry.links) {
        const other = byId.get(link?.id);
        if (!other) continue;
        join(entry, other);
        if (entry.type !== "collection") join(other, entry);
      }
  }

  /** Three products beside this one, those that can be had first. */
  others(product) {
    const at = this.products.indexOf(product);
    const round = [...this.products.slice(at + 1), ...this.products.slice(0, at)];
    return [...round.filter(({ offer }) => offer.inStock), ...round.filter(({ offer }) => !offer.inStock)].slice(0, 3);
  }

  /** The lists that a site has: one that sells nothing has no shop. */
  get lists() {
    return [...(this.articles.length > 0 ? ["/articles/"] : []), ...(this.products.length > 0 ? ["/products/"] : [])];
  }

  get feed() {
    return this.articles.slice(0, 20);
  }

  get feedUpdated() {
    return Math.max(0, ...this.feed.map(({ updatedAt }) => time(updatedAt)));
  }

  /** What an article's reader is offered next: the two older ones, going round at the end. */
  next(article) {
    const at = this.articles.indexOf(article);
    return [1, 2].filter((step) => step < this.articles.length).map((step) => this.articles[(at + step) % this.articles.length]);
  }
}

const time = (iso) => (iso ? Date.parse(iso) : 0);
const newestFirst = (a, b) => time(b.publishedAt) - time(a.publishedAt) || compare(a.id, b.id);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function tagsOf(entries) {
  const tags = new Map();
  for (const entry of entries)
    for (const name of entry.tags) {
      const slug = slugify(name);
      const tag = tags.get(slug) ?? { name, slug, url: encodeURI(`/tag/${slug}/`), path: `/tag/${slug}/`, entries: [] };
      if (!tag.entries.includes(entry)) tag.entries.push(entry);
      tags.set(slug, tag);
    }
  return [...tags.values()].sort((a, b) => compare(a.slug, b.slug));
}

const RESERVED = ["/articles/", "/products/", "/assets/"];

function refuseSharedAddresses(entries, site) {
  const owners = new Map([...RESERVED, ...(site.editing ? ["/admin/"] : [])].map((path) => [path, "the site itself"]));
  for (const { path, id } of entries) {
    if (owners.has(path)) throw new InputError(`${id} and ${owners.get(path)} both want the address ${path}`);
    owners.set(path, id);
  }
}
