import { readFile } from "node:fs/promises";
import { Images } from "./images.js";
import { InputError } from "./input-error.js";
import { fetchExport } from "./content-api.js";
import { parseSnapshot } from "./snapshot.js";
import { parseSiteConfig } from "./site-config.js";

/** What a build is made of: the frozen content items, their pictures, and the client's site configuration. */
export async function readInputs(env) {
  const site = parseSiteConfig(await readRequired(env, "SITE_CONFIG"));
  return { site, items: await readItems(env), images: await Images.read(env) };
}

async function readItems(env) {
  if (env.CONTENT_SNAPSHOT === undefined && env.CONTENT_API_URL && env.CONTENT_API_KEY)
    return parseSnapshot(await fetchExport(env.CONTENT_API_URL, env.CONTENT_API_KEY), "content export");
  return parseSnapshot(await readRequired(env, "CONTENT_SNAPSHOT"), "CONTENT_SNAPSHOT");
}

async function readRequired(env, name) {
  const path = env[name];
  if (!path) throw new InputError(`${name} is not set: it names the file to build from`);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new InputError(`${name}: cannot read ${path} (${error.code ?? error.message})`);
  }
}
