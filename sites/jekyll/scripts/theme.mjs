import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { InputError, stylesheet } from "../kit/site.js";

const THEMES = "_themes";

export function refuseUnknownTheme(name) {
  const names = readdirSync(THEMES).sort();
  if (!names.includes(name)) throw new InputError(`SITE_CONFIG: there is no template ${JSON.stringify(name)}; choose one of ${names.join(", ")}`);
}

/** `_themes/<name>/theme.json`: the frame of every page, the words that differ from the house's, and a stylesheet after the house's. */
export async function readTheme(name) {
  const theme = JSON.parse(await readFile(`${THEMES}/${name}/theme.json`, "utf8"));
  return { ...theme, stylesheet: theme.stylesheet && stylesheet("theme", await readFile(`${THEMES}/${name}/${theme.stylesheet}`, "utf8")) };
}
