import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const ASSETS = new URL("../assets/", import.meta.url);

/** Every file under /assets/. A name carries the hash of its content, so each may be cached for ever. */
export async function assetsOf(model) {
  const css = stylesheet("site", await readFile(new URL("site.css", ASSETS), "utf8"));
  const icon = fingerprinted("icon", "svg", await readFile(new URL("icon.svg", ASSETS), "utf8"));
  const covers = new Map(model.entries.filter(({ cover }) => cover.svg).map(({ cover }) => [cover.url, { url: cover.url, content: cover.svg }]));
  return { css: css.url, icon: icon.url, files: [css, icon, ...covers.values(), ...(await model.images.files())] };
}

/** `{ url, content }` of a stylesheet under /assets/. */
export const stylesheet = (name, css) => fingerprinted(name, "css", shrink(css));

function fingerprinted(name, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { url: `/assets/${name}.${hash}.${extension}`, content };
}

const shrink = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
