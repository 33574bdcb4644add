import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readSite } from "../kit/site.js";

// `node scripts/tidy.mjs`, after the export: takes away what nothing asks for. The `.txt` files beside each page are what next/link
// would fetch ahead of a click, and the links here are the browser's own; without them a page is one file, and an edit changes one.
const OUTPUT = "out";
const UNUSED = ["404", "_not-found", "_none", "article/_none", "product/_none", "collection/_none", "tag/_none"];

const { model } = await readSite();
const emptyLists = ["articles", "products"].filter((list) => !model.lists.includes(`/${list}/`));

for (const path of [...UNUSED, ...emptyLists]) await rm(join(OUTPUT, path), { recursive: true, force: true });
for (const entry of await readdir(OUTPUT, { recursive: true, withFileTypes: true }))
  if (entry.isFile() && entry.name.endsWith(".txt")) await rm(join(entry.parentPath ?? entry.path, entry.name));

// Next keeps these two signs encoded in a file's name; an address is decoded before its file is looked up.
for (const { path } of model.entries)
  if (/[?#]/.test(path)) await rename(join(OUTPUT, path.replaceAll("?", "%3F").replaceAll("#", "%23")), join(OUTPUT, path));
