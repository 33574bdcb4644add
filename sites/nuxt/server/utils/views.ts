import { longDate, sellingOf, tagUrl } from "#kit";
import { articleCard, collectionCard, pictureOf, productCard } from "./cards";

/** What the page at this address shows, ready to be shown: formatting stays here, so that the browser can't differ in it. */
export function viewOf(path: string, { site, model, words }) {
  if (path === "/") return homeView(model, site);
  if (path === "/articles/") return model.articles.map((entry) => articleCard(entry, site));
  if (path === "/products/") return model.products.map(productCard);
  const tag = model.tags.find((tag) => tag.path === path);
  if (tag) return { name: tag.name, url: tag.url, ...byKind(tag.entries, site) };
  const entry = model.entries.find((entry) => entry.path === path);
  return entry && entryView(entry, { site, model, words });
}

function homeView(model, site) {
  const [lead, ...articles] = model.articles.slice(0, 10).map((entry) => articleCard(entry, site));
  return {
    lead,
    latest: articles.slice(0, 3),
    products: model.products.slice(0, 6).map(productCard),
    collections: model.collections.slice(0, 2).map(collectionCard),
    older: articles.slice(3),
    empty: model.entries.length === 0,
  };
}

function entryView(entry, { site, model, words }) {
  const { type, url, title, seoTitle, summary, description, bodyHtml, publishedAt, offer } = entry;
  return {
    ...{ url, title, seoTitle, summary, description, bodyHtml, publishedAt, offer },
    tags: entry.tags.map((name) => ({ name, url: tagUrl(name) })),
    cover: pictureOf(entry.cover),
    images: entry.images.map(pictureOf),
    date: publishedAt && longDate(publishedAt, site),
    minutes: entry.bodyText ? entry.minutes : null,
    related: byKind(entry.related, site),
    next: type === "article" ? model.next(entry).map((other) => articleCard(other, site)) : [],
    others: type === "product" ? model.others(entry).map(productCard) : [],
    selling: sellingOf(entry, site, words),
  };
}

function byKind(entries, site) {
  const of = (type) => entries.filter((entry) => entry.type === type);
  return {
    articles: of("article").map((entry) => articleCard(entry, site)),
    products: of("product").map(productCard),
    collections: of("collection").map(collectionCard),
    pages: of("page").map(({ url, title }) => ({ url, title })),
  };
}
