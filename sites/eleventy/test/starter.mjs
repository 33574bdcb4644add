import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("..", import.meta.url));
export const SNAPSHOT = join(HOME, "test", "snapshot.ndjson");
export const CONFIG = join(HOME, "test", "site.json");

export const seeds = async () => (await readFile(SNAPSHOT, "utf8")).trim().split("\n").map((line) => JSON.parse(line));

/** A copy of the starter in a folder of its own, as a runner makes it. */
export async function workspace(t) {
  const folder = await mkdtemp(join(tmpdir(), "starter-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const name of await readdir(HOME))
    if (!["node_modules", "_site", "test"].includes(name)) await cp(join(HOME, name), join(folder, name), { recursive: true });
  await symlink(join(HOME, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Runs Eleventy there, with nothing of the tests' own environment that it could read. */
export function run(folder, env) {
  const child = spawn(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs"], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
  child.stdout.resume();
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, errors })));
}

/** Builds these items and gives the site: a map of path → bytes. */
export async function build(t, { items, config, env = {}, folder } = {}) {
  const at = folder ?? (await workspace(t));
  const inputs = { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG, SITE_BUILD_ID: "build-1", ...env };
  if (items) await writeFile((inputs.CONTENT_SNAPSHOT = join(at, "..", `${at.split("/").at(-1)}.ndjson`)), items.map((item) => JSON.stringify(item) + "\n").join(""));
  if (config) await writeFile((inputs.SITE_CONFIG = join(at, "..", `${at.split("/").at(-1)}.json`)), JSON.stringify(config));
  t.after(() => Promise.all([items && rm(inputs.CONTENT_SNAPSHOT), config && rm(inputs.SITE_CONFIG)]));
  const { code, errors } = await run(at, inputs);
  if (code !== 0) throw new Error(`exit code ${code}: ${errors}`);
  return await files(join(at, "_site"));
}

async function files(root) {
  const site = new Map();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      site.set(relative(root, path), await readFile(path));
    }
  return site;
}

export const text = (site, path) => {
  if (!site.has(path)) throw new Error(`${path} was not built`);
  return site.get(path).toString("utf8");
};

export const changed = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => !before.get(path)?.equals(after.get(path) ?? Buffer.alloc(0))).sort();
