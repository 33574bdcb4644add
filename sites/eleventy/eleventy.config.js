import { rmSync } from "node:fs";
import { absolute, longDate, readSite, sellingOf, tagUrl } from "./kit/site.js";

const OUTPUT = "_site";

export default async function (eleventy) {
  const { site, model, words, assets } = await readSite();

  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  eleventy.on("eleventy.before", () => rmSync(OUTPUT, { recursive: true, force: true }));

  eleventy.addGlobalData("site", () => site);
  eleventy.addGlobalData("model", () => model);
  eleventy.addGlobalData("words", () => words);
  eleventy.addGlobalData("assets", () => assets);

  eleventy.addFilter("absolute", (path) => absolute(path, site));
  eleventy.addFilter("longDate", (iso) => longDate(iso, site));
  eleventy.addFilter("tagUrl", tagUrl);
  eleventy.addFilter("selling", (entry) => sellingOf(entry, site, words));
  eleventy.addFilter("ofType", (entries, type) => entries.filter((entry) => entry.type === type));

  return { dir: { input: "src", output: OUTPUT }, templateFormats: ["njk", "11ty.js"] };
}
