// What a starter written in TypeScript knows of the kit.
export interface Site {
  clientId: string;
  name: string;
  url: string;
  locale: string;
  shop: { provider: string } | null;
  redirects: Record<string, string>;
  /** The pages show drafts. */
  preview: boolean;
}

export interface Image {
  url: string;
  width: number | null;
  height: number | null;
  /** Where a picture comes in several sizes. */
  srcset: string | null;
  sizes: string | null;
  alt: string;
  /** The drawing itself, where an item has no picture of its own. */
  svg?: string;
}

export interface Offer {
  id: string;
  sku: string | null;
  amount: string | null;
  currency: string | null;
  price: string | null;
  stock: number | null;
  soldOut: boolean;
  inStock: boolean;
  few: boolean;
  status: string;
  availability: string;
  buyable: boolean;
  /** The kinds that the product is sold in, and the terms on which it comes again. */
  variants: Record<string, unknown>[];
  subscriptions: Record<string, unknown>[];
}

export type EntryType = "article" | "page" | "product" | "collection";

export interface Entry {
  id: string;
  type: EntryType;
  title: string;
  summary: string;
  bodyHtml: string;
  bodyText: string;
  publishedAt: string | null;
  updatedAt: string | null;
  /** The address as it is read, and as it stands in a link. */
  path: string;
  url: string;
  tags: string[];
  seoTitle: string;
  description: string;
  images: Image[];
  cover: Image;
  related: Entry[];
  minutes: number;
  offer: Offer | null;
}

export interface Product extends Entry {
  offer: Offer;
}

export interface Tag {
  name: string;
  slug: string;
  path: string;
  url: string;
  entries: Entry[];
}

export interface Model {
  articles: Entry[];
  products: Product[];
  collections: Entry[];
  pages: Entry[];
  entries: Entry[];
  tags: Tag[];
  lists: string[];
  next(article: Entry): Entry[];
  others(product: Entry): Product[];
}

export interface Selling {
  policy: string;
  basket: string;
  buy: string;
  cart: string;
}

export type Words = typeof import("./lib/words.json");

export interface Assets {
  css: string;
  icon: string;
  files: { url: string; content: string }[];
}

export function readSite(env?: NodeJS.ProcessEnv): Promise<{ site: Site; model: Model; words: Words; assets: Assets }>;
export function absolute(path: string, site: Site): string;
export function instant(iso: string): string;
export function longDate(iso: string, site: Site): string;
export function tagUrl(name: string): string;
export function sellingOf(entry: Entry, site: Site, words: Words): Selling | null;
