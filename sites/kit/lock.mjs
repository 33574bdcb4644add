import { readFile, writeFile } from "node:fs/promises";

// `node kit/lock.mjs`, after each `npm install`: adds to package-lock.json the binaries for other platforms that it names without an
// entry. npm leaves out what its registry doesn't carry, and `npm ci` then calls the file out of step with itself.
const PATH = "package-lock.json";
const OS = { linuxmusl: "linux", linux: "linux", darwin: "darwin", win32: "win32", windows: "win32", freebsd: "freebsd", openbsd: "openbsd", netbsd: "netbsd", android: "android", sunos: "sunos", aix: "aix", openharmony: "openharmony", fsevents: "darwin" };
const CPU = ["arm64", "arm", "x64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32"];

const lock = JSON.parse(await readFile(PATH, "utf8"));
const added = {};
for (const [home, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  const present = Object.keys(optionalDependencies).map((name) => placeOf(name, home)).find((place) => place !== undefined);
  for (const [name, wanted] of Object.entries(optionalDependencies))
    if (placeOf(name, home) === undefined) added[`${present ?? ""}node_modules/${name}`] = entryOf(name, wanted);
}
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, "en")));
await writeFile(PATH, JSON.stringify(lock, null, 2) + "\n");
console.log(`${PATH}: ${Object.keys(added).length} entries for other platforms added`);

/** The folder in whose node_modules a package finds this one, seen from its own place upwards; undefined where there is none. */
function placeOf(name, home) {
  for (let folder = home === "" ? "" : `${home}/`; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/"))) {
    if (`${folder}node_modules/${name}` in lock.packages) return folder;
    if (folder === "") return undefined;
  }
}

function entryOf(name, wanted) {
  const parts = name.split(/[^a-z0-9]+/);
  const os = parts.filter((part) => part in OS).map((part) => OS[part]);
  const cpu = parts.filter((part) => CPU.includes(part));
  const libc = /musl/.test(name) ? ["musl"] : /gnu|glibc/.test(name) && os.includes("linux") ? ["glibc"] : [];
  if (os.length + cpu.length === 0) throw new Error(`${PATH}: ${name} is missing, and its name tells no platform`);
  return { version: wanted.replace(/^[~^]/, ""), optional: true, ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }), ...(libc.length > 0 && { libc }) };
}
