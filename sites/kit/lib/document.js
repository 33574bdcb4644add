import { longDate, tagUrl } from "./format.js";
import { sellingOf } from "./shops/selling.js";

/** An entry as plain data, for generators that read files instead of running JavaScript. `refer` says how they name another entry. */
export function documentOf(entry, { site, model, words }, refer) {
  const related = (type) => entry.related.filter((other) => other.type === type).map(refer);
  return {
    id: entry.id,
    type: entry.type,
    title: entry.title,
    seo_title: entry.seoTitle,
    summary: entry.summary,
    description: entry.description,
    tags: entry.tags.map((name) => ({ name, url: tagUrl(name) })),
    url: entry.url,
    published_at: entry.publishedAt,
    published_on: entry.publishedAt && longDate(entry.publishedAt, site),
    minutes: entry.bodyText ? entry.minutes : null,
    cover: pictureOf(entry.cover),
    images: entry.images.map(pictureOf),
    offer: entry.offer,
    selling: sellingOf(entry, site, words),
    articles: related("article"),
    products: related("product"),
    next: entry.type === "article" ? model.next(entry).map(refer) : [],
    others: entry.type === "product" ? model.others(entry).map(refer) : [],
  };
}

/** Without the drawing itself, which is a file of the assets. */
const pictureOf = ({ url, srcset, sizes, width, height, alt, svg }) => ({ url, srcset, sizes, width, height, alt, drawn: Boolean(svg) });
