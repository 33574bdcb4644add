import { readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Astro names a folder `c%23` where the address has `c#`; a server that decodes the address would look for `c#`. */
export const plainNames = {
  name: "plain-names",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const root = fileURLToPath(dir);
      const deepestFirst = (await readdir(root, { recursive: true })).sort((a, b) => b.length - a.length);
      for (const path of deepestFirst) {
        const name = basename(path).replaceAll("%23", "#").replaceAll("%3F", "?");
        if (name !== basename(path)) await rename(join(root, path), join(root, dirname(path), name));
      }
    },
  },
};
