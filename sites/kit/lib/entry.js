import { coverOf } from "./art/cover.js";
import { offerOf } from "./offer.js";
import { slugify } from "./slugify.js";

const ROOTS = { article: "/article/", page: "/", product: "/product/", collection: "/collection/" };

/** One content item as the templates see it. A class, because Eleventy copies plain objects deeply and entries refer to each other. */
export class Entry {
  constructor(item, site, pictures) {
    this.id = item.id;
    this.type = item.type;
    this.title = item.title || "Untitled";
    this.summary = item.summary || "";
    this.bodyHtml = pictures.inText(item.body_html || "");
    this.bodyText = item.body_text || "";
    this.partial = item.partial === true;
    this.publishedAt = item.published_at ?? null;
    this.updatedAt = item.updated_at ?? item.published_at ?? null;
    this.path = `${ROOTS[item.type]}${item.slug}/`;
    this.url = encodeURI(this.path).replaceAll("?", "%3F").replaceAll("#", "%23");
    this.tags = (item.tags ?? []).filter((tag) => typeof tag === "string" && slugify(tag) !== "");
    this.links = item.links ?? [];
    this.seoTitle = item.seo?.title || this.title;
    this.description = item.seo?.description || this.summary || excerpt(this.bodyText, 155);
    this.offer = item.type === "product" ? offerOf(item, site) : null;
    this.images = (item.images ?? []).filter(isShowable).map((image) => toImage(image, pictures)).filter(Boolean);
    this.cover = this.images[0] ?? coverOf(this, item.slug);
    this.related = [];
  }

  static isPage(item) {
    return item.type in ROOTS && item.slug != null;
  }

  get minutes() {
    return Math.max(1, Math.round(this.bodyText.split(/\s+/).length / 220));
  }
}

// https addresses, addresses on this site, and what came with the content.
const isShowable = (image) => typeof image?.url === "string" && /^(https:\/\/|media:|(?![a-z][a-z0-9+.-]*:|\/\/))/i.test(image.url);

function toImage(image, pictures) {
  const found = pictures.find(image.url);
  if (!found || found.url.startsWith("media:")) return null;
  const url = /^(https:|\/)/.test(found.url) ? found.url : `/${found.url}`;
  return { ...found, url, width: found.width ?? image.width ?? null, height: found.height ?? image.height ?? null, alt: image.alt ?? "" };
}

function excerpt(text, length) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(" ", length))}…`;
}
