import { longDate } from "#kit";

// What a list shows of an entry.

export const articleCard = ({ url, title, summary, tags, cover, publishedAt }, site) => ({
  ...{ url, title, summary, publishedAt },
  kicker: tags[0],
  cover: pictureOf(cover),
  date: publishedAt && longDate(publishedAt, site),
});

export const productCard = ({ url, title, tags, cover, offer: { price, status, inStock, soldOut } }) => ({
  ...{ url, title, tags, price, status, inStock, soldOut },
  cover: pictureOf(cover),
});

export const collectionCard = ({ url, title, summary, cover }) => ({ url, title, summary, cover: pictureOf(cover) });

export const pictureOf = ({ url, alt, width, height, svg }) => ({ url, alt, width, height, drawn: svg !== undefined });
