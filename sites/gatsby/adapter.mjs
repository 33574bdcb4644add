import { cp, rm } from "node:fs/promises";
import { relative } from "node:path";

const KEPT_BACK = [/\.map$/, /^webpack\.stats\.json$/, /^chunk-map\.json$/, /^404\//, /^~partytown\//, /^_gatsby\//];

/**
 * Gatsby's last step: the site as files in a folder of its own, without source maps and what only Gatsby reads. `public` stays as
 * Gatsby left it, as its next build goes on from there.
 */
export const files = (folder) => ({
  name: "files",
  async adapt() {
    await rm(folder, { recursive: true, force: true });
    await cp("public", folder, { recursive: true, filter: (path) => !KEPT_BACK.some((pattern) => pattern.test(relative("public", path))) });
  },
});
