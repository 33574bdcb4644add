import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A file without front matter, which Jekyll copies to the address that its collection and its name make. */
export const writeAsset = ({ url, content }) => write(`pulled/_${url.slice(1)}`, content);

export const writeData = (name, value) => write(`pulled/_data/${name}.json`, toYaml(value));

/** A document of one of Jekyll's collections: front matter, then the body as it is, in which Jekyll would otherwise run Liquid. */
export const writeDocument = (collection, address, frontMatter, body = "") =>
  write(`pulled/_${collection}/${nameOf(address)}.html`, `---\n${toYaml({ ...frontMatter, permalink: permalinkOf(address), render_with_liquid: false })}\n---\n${body}`);

// In a permalink ":title" stands for the title, "./" and ".." are taken out, and what is encoded is decoded in the end.
const permalinkOf = (address) => address.replaceAll(":", "%3A").replaceAll(".", "%2E");

const nameOf = (address) => (/^[a-z0-9/-]{1,100}$/.test(address) ? address.split("/").filter(Boolean).join("-") : createHash("sha256").update(address).digest("hex"));

// JSON is YAML, but for the control characters that YAML refuses to read.
const toYaml = (value) => JSON.stringify(value).replace(/[\u007f-\u009f\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
