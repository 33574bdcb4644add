// What the server's part hands to the pages.

export interface Picture {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  srcset: string | null;
  sizes: string | null;
  /** Drawn for an item that has no picture of its own. */
  drawn: boolean;
}

export interface Card {
  url: string;
  title: string;
  summary: string;
  cover: Picture;
}

export interface ArticleCard extends Card {
  kicker?: string;
  publishedAt: string | null;
  date: string | null;
}

export interface ProductCard extends Omit<Card, "summary"> {
  tags: string[];
  price: string | null;
  status: string;
  inStock: boolean;
  soldOut: boolean;
}

export interface Cards {
  articles: ArticleCard[];
  products: ProductCard[];
  collections: Card[];
  pages: { url: string; title: string }[];
}

export interface TagView extends Cards {
  name: string;
  url: string;
}

export interface HomeView {
  lead?: ArticleCard;
  latest: ArticleCard[];
  products: ProductCard[];
  collections: Card[];
  older: ArticleCard[];
  empty: boolean;
}

export interface EntryView extends Card {
  seoTitle: string;
  description: string;
  bodyHtml: string;
  publishedAt: string | null;
  date: string | null;
  minutes: number | null;
  tags: { name: string; url: string }[];
  images: Picture[];
  related: Cards;
  next: ArticleCard[];
}

export interface ProductView extends EntryView {
  offer: { price: string | null; amount: string | null; currency: string | null; status: string; availability: string; few: boolean; inStock: boolean; sku: string | null };
  others: ProductCard[];
  selling: { policy: string; basket: string; buy: string; cart: string } | null;
}
