import { readFile } from "node:fs/promises";
import { assetsOf } from "./lib/assets.js";
import { InputError } from "./lib/input-error.js";
import { readInputs } from "./lib/inputs.js";
import { Model } from "./lib/model.js";

/**
 * What a starter builds from: the client's configuration, everything that has a page, the words of the interface, and the shared
 * files with their addresses. What is missing, unreadable or not whole ends the build with one line and exit code 1.
 * @param accept throws an InputError for what this starter in particular can't show.
 */
export async function readSite(env = process.env, accept = () => {}) {
  try {
    const { items, site, images } = await readInputs(env);
    const model = new Model(items, site, images);
    const words = JSON.parse(await readFile(new URL("lib/words.json", import.meta.url), "utf8"));
    const read = { site, model, words, assets: await assetsOf(model) };
    accept(read);
    return read;
  } catch (error) {
    return endBuild(error);
  }
}

/** For what was given wrongly, in one line and with exit code 1; a fault of ours is thrown. */
export function endBuild(error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`Cannot build the site: ${error.message}`);
  process.exit(1);
}

export { stylesheet } from "./lib/assets.js";
export { documentOf } from "./lib/document.js";
export { absolute, instant, longDate, tagUrl } from "./lib/format.js";
export { InputError } from "./lib/input-error.js";
export { sellingOf } from "./lib/shops/selling.js";
export { slugify } from "./lib/slugify.js";
