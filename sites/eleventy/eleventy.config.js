import { rmSync } from "node:fs";
import { assetsOf } from "./lib/assets.js";
import { InputError } from "./lib/input-error.js";
import { readInputs } from "./lib/inputs.js";
import { minify } from "./lib/minify.js";
import { Model } from "./lib/model.js";
import { writePolicy } from "./lib/policy.js";
import { slugify } from "./lib/slugify.js";

const OUTPUT = "_site";

export default async function (eleventy) {
  const model = await readModel();
  const assets = await assetsOf(model);

  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  eleventy.on("eleventy.before", ({ runMode }) => {
    if (runMode === "build") rmSync(OUTPUT, { recursive: true, force: true });
  });

  eleventy.addGlobalData("site", () => model.site);
  eleventy.addGlobalData("model", () => model);
  eleventy.addGlobalData("assets", () => assets);

  eleventy.addFilter("absolute", (path) => model.site.url + path);
  eleventy.addFilter("longDate", (iso) => new Intl.DateTimeFormat(model.site.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso)));
  eleventy.addFilter("instant", (iso) => new Date(iso).toISOString());
  eleventy.addFilter("slug", (name) => encodeURI(slugify(name)));
  eleventy.addFilter("ofType", (entries, type) => entries.filter((entry) => entry.type === type));
  eleventy.addFilter("xml", (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ""));
  eleventy.addTransform("page", (content, outputPath) => (outputPath?.endsWith(".html") ? writePolicy(minify(content)) : content));

  return { dir: { input: "src", output: OUTPUT }, templateFormats: ["njk", "11ty.js"] };
}

async function readModel() {
  try {
    const { items, site } = await readInputs(process.env);
    return new Model(items, site);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`Cannot build the site: ${error.message}`);
    process.exit(1);
  }
}
