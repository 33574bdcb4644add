import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `node kit/editors/decap/install.mjs`: the bundle alone, and not the 631 packages that `npm ci` would bring for it. It gets its
// name with the lock, so that a build never takes another version.
const lock = JSON.parse(readFileSync(new URL("editor.lock.json", import.meta.url), "utf8"));
const target = fileURLToPath(new URL(`node_modules/${lock.package}-${lock.version}/`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "editor-"));
try {
  const answer = execFileSync("npm", ["pack", `${lock.package}@${lock.version}`, "--json", "--loglevel=error", "--pack-destination", folder], { encoding: "utf8" });
  const archive = join(folder, JSON.parse(answer)[0].filename);
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (integrity !== lock.integrity) throw new Error(`${lock.package} ${lock.version} has the integrity ${integrity}, not ${lock.integrity} as editor.lock.json says`);

  execFileSync("tar", ["-xzf", archive, "-C", folder]);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const dist = join(folder, "package", "dist");
  for (const file of readdirSync(dist)) if (/^([0-9]+\.)?decap-cms\.js$/.test(file)) copyFileSync(join(dist, file), join(target, file));
} finally {
  rmSync(folder, { recursive: true });
}
