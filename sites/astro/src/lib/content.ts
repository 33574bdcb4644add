import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from "astro:content";
import { absolute, longDate, sellingOf, type Entry } from "../../kit/site.js";

/** A collection in the order in which the site lists it; a store keeps none. */
export const inOrder = async <Kind extends Exclude<CollectionKey, "frame">>(kind: Kind) =>
  (await getCollection(kind)).sort((a, b) => a.data.position - b.data.position);

/** One page for each entry, at its slug. */
export const pagesOf = async <Kind extends Exclude<CollectionKey, "frame">>(kind: Kind) =>
  (await inOrder(kind)).map((entry) => ({ params: { slug: entry.data.slug }, props: { entry } }));

/** The one page that lists a kind; a site that has none of it has no such page. */
export const listOf = async (kind: "articles" | "products") => ((await getCollection(kind)).length > 0 ? [{ params: { all: undefined } }] : []);

export async function theFrame() {
  const { site, words, css, icon } = (await getEntry("frame", "frame"))!.data;
  return {
    ...{ site, words, css, icon },
    absolute: (path: string) => absolute(path, site),
    longDate: (iso: string) => longDate(iso, site),
    selling: (product: CollectionEntry<"products">["data"]) => sellingOf(product as unknown as Entry, site, words),
  };
}
