import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { editors } from "./lib/editors/editors.js";
import { feedOf } from "./lib/feed.js";
import { minify } from "./lib/minify.js";
import { missingPages } from "./lib/missing.js";
import { hasOwnScripts, writePolicy } from "./lib/policy.js";
import { markPreview } from "./lib/preview.js";
import { redirectsOf } from "./lib/redirects.js";
import { robotsOf, sitemapOf } from "./lib/sitemap.js";
import { endBuild, readSite } from "./site.js";

// `node kit/finish.mjs <output>`: the last step of every starter's build. It adds what is the same whatever the generator, and
// writes each page's Content-Security-Policy, which only the finished page can tell.
const output = process.argv[2];
if (!output) throw new Error("usage: node kit/finish.mjs <output folder>");
const { site, model, assets } = await readSite();
const editor = site.editing ? await editors[site.editing.provider].files(site).catch(endBuild) : [];

const missing = await missingPages(output, model);
if (missing.length > 0) {
  console.error(`The site is not whole: the generator made no ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}`);
  process.exit(1);
}

for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const html = await readFile(path, "utf8");
  // A page that is an application compares its elements with what it finds: nothing of it may be taken away.
  const page = hasOwnScripts(html) ? html : minify(html);
  await writeFile(path, writePolicy(site.preview ? markPreview(page) : page, site));
}

const files = [...editor, ...assets.files, feedOf(model, site), sitemapOf(model, site), robotsOf(site), ...redirectsOf(site, model)];
for (const { url, content } of files) {
  const path = join(output, decodeURI(url));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
