import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Entry } from "../kit/site.js";

// The kit reads files that lie beside it, so Node loads it where it is: the bundler must not move it.
const kit: typeof import("../kit/site.js") = await import(/* turbopackIgnore: true */ pathToFileURL(join(process.cwd(), "kit/site.js")).href);

/** Read once in each of the build's processes, from the snapshot: there is no cache that could hold yesterday's text. */
export const { site, model, words, assets } = await kit.readSite();

export const { tagUrl } = kit;
export const longDate = (iso: string) => kit.longDate(iso, site);
export const sellingOf = (entry: Entry) => kit.sellingOf(entry, site, words);

export type { Entry, Image, Product, Tag } from "../kit/site.js";
