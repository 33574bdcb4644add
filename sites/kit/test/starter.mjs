import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SITES = fileURLToPath(new URL("../..", import.meta.url));
export const SNAPSHOT = join(SITES, "kit", "test", "snapshot.ndjson");
export const CONFIG = join(SITES, "kit", "test", "site.json");

export const seeds = async () => (await readFile(SNAPSHOT, "utf8")).trim().split("\n").map((line) => JSON.parse(line));

export const config = async () => JSON.parse(await readFile(CONFIG, "utf8"));

/** The engine as the catalog has it: its commands, its output, its environment. */
export async function engineOf(id) {
  const { engines } = JSON.parse(await readFile(join(SITES, "..", "Platform.Domain", "Catalog", "Data", "engines.json"), "utf8"));
  return engines.find((engine) => engine.id === id);
}

/**
 * A copy of the starter in a folder of its own with the kit inside, as a runner makes it.
 * @param modules "linked", or "copied" for a generator that refuses what lies outside its folder: by hard links, where the disk is the same.
 */
export async function workspace(t, engine, modules = "linked") {
  const folder = await mkdtemp(join(tmpdir(), `${engine.id}-`));
  t.after(() => Promise.all([folder, `${folder}.tmp`].map((path) => rm(path, { recursive: true, force: true }))));
  await mkdir(`${folder}.tmp`);
  const home = join(SITES, engine.id);
  const left = ["node_modules", "test", "kit", ".cache", ...engine.clean, ...engine.cache_paths, engine.output].map((path) => path.split("/")[0]);
  for (const name of await readdir(home)) if (!left.includes(name)) await cp(join(home, name), join(folder, name), { recursive: true });
  await cp(join(SITES, "kit"), join(folder, "kit"), { recursive: true, filter: (path) => !path.includes("/kit/test") });
  const [from, to] = [join(home, "node_modules"), join(folder, "node_modules")];
  if (engine.lock_file && modules === "linked") await symlink(from, to);
  if (engine.lock_file && modules === "copied" && (await run(folder, ["cp", "-al", from, to], {})).code !== 0) {
    await rm(to, { recursive: true, force: true });
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
  return folder;
}

/** Runs one command there, with nothing of the tests' own environment that it could read. */
export function run(folder, [program, ...args], env) {
  const child = spawn(program === "node" ? process.execPath : program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TZ: "UTC", CI: "true", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve({ code, output })));
}

/**
 * Builds these items in the folder and gives the site: a map of path → bytes.
 * @param within words that stand before each command.
 */
export async function build(engine, folder, { items, site, env = {}, within = [] } = {}) {
  const inputs = { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG, SITE_BUILD_ID: "build1", TMPDIR: `${folder}.tmp`, ...env };
  if (items) await writeFile((inputs.CONTENT_SNAPSHOT = `${folder}.ndjson`), items.map((item) => JSON.stringify(item) + "\n").join(""));
  if (site) await writeFile((inputs.SITE_CONFIG = `${folder}.json`), JSON.stringify(site));
  for (const path of [engine.output, ...engine.clean]) await rm(join(folder, path), { recursive: true, force: true });
  try {
    for (const command of engine.build) {
      const { code, output } = await run(folder, [...within, ...command], { ...engine.environment, ...inputs });
      if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}: ${output}`);
    }
    return await files(join(folder, engine.output));
  } finally {
    await Promise.all([items && rm(inputs.CONTENT_SNAPSHOT), site && rm(inputs.SITE_CONFIG)]);
  }
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

export const pageOf = ({ type, slug }) => (type === "page" ? `${slug}/index.html` : `${type}/${slug}/index.html`);

/** A picture in two sizes in a folder beside the workspace, as the platform puts it there: what the build's environment says of it. */
export async function pictures(folder, address) {
  const at = join(folder, ".pictures");
  await mkdir(at, { recursive: true });
  const sources = [];
  for (const width of [480, 960]) {
    const content = Buffer.from(`picture ${width}`);
    const file = `${createHash("sha256").update(content).digest("hex").slice(0, 12)}.webp`;
    await writeFile(join(at, file), content);
    sources.push({ file, width, height: (width / 4) * 3 });
  }
  await writeFile(join(at, "images.json"), JSON.stringify(address ? { [address]: sources } : {}));
  return { CONTENT_IMAGES: join(at, "images.json") };
}
