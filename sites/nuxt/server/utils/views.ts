import type { Entry, Product } from "#kit";
import { longDate, sellingOf, tagUrl } from "#kit";
import type { EntryView, HomeView, ProductView } from "#shared/types/views";

/** What the page of this route shows, ready to be shown: formatting stays here, so that the browser can't differ in it. */
export function viewOf(route: string, from: TheSite) {
  const { site, model } = from;
  if (route === "/") return homeView(from);
  if (route === "/articles/") return model.articles.map((entry) => articleCard(entry, site));
  if (route === "/products/") return model.products.map(productCard);
  const tag = from.tags.get(route);
  if (tag) return { name: tag.name, url: tag.url, ...cardsOf(tag.entries, site) };
  const entry = from.entries.get(route);
  return entry?.type === "product" ? productView(entry as Product, from) : entry && entryView(entry, from);
}

function homeView({ site, model }: TheSite): HomeView {
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

function entryView(entry: Entry, { site, model }: TheSite): EntryView {
  const { type, url, title, seoTitle, summary, description, bodyHtml, publishedAt } = entry;
  return {
    ...{ url, title, seoTitle, summary, description, bodyHtml, publishedAt },
    tags: entry.tags.map((name) => ({ name, url: tagUrl(name) })),
    cover: pictureOf(entry.cover),
    images: entry.images.map(pictureOf),
    date: publishedAt && longDate(publishedAt, site),
    minutes: entry.bodyText ? entry.minutes : null,
    related: cardsOf(entry.related, site),
    next: type === "article" ? model.next(entry).map((other) => articleCard(other, site)) : [],
  };
}

const productView = (product: Product, from: TheSite): ProductView => ({
  ...entryView(product, from),
  offer: product.offer,
  others: from.model.others(product).map(productCard),
  selling: sellingOf(product, from.site, from.words),
});
