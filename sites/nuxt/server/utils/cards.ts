import type { Entry, Image, Product, Site } from "#kit";
import { longDate } from "#kit";
import type { ArticleCard, Card, Cards, Picture, ProductCard } from "#shared/types/views";

// What a list shows of an entry.

export const articleCard = ({ url, title, summary, tags, cover, publishedAt }: Entry, site: Site): ArticleCard => ({
  ...{ url, title, summary, publishedAt },
  kicker: tags[0],
  cover: pictureOf(cover),
  date: publishedAt && longDate(publishedAt, site),
});

export const productCard = ({ url, title, tags, cover, offer: { price, status, inStock, soldOut } }: Product): ProductCard => ({
  ...{ url, title, tags, price, status, inStock, soldOut },
  cover: pictureOf(cover),
});

export const collectionCard = ({ url, title, summary, cover }: Entry): Card => ({ url, title, summary, cover: pictureOf(cover) });

export function cardsOf(entries: Entry[], site: Site): Cards {
  const of = (type: Entry["type"]) => entries.filter((entry) => entry.type === type);
  return {
    articles: of("article").map((entry) => articleCard(entry, site)),
    products: (of("product") as Product[]).map(productCard),
    collections: of("collection").map(collectionCard),
    pages: of("page").map(({ url, title }) => ({ url, title })),
  };
}

export const pictureOf = ({ url, alt, width, height, srcset, sizes, svg }: Image): Picture => ({ url, alt, width, height, srcset, sizes, drawn: svg !== undefined });
