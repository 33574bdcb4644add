import { readFile } from "node:fs/promises";
import { tinaConfigOf } from "./lib/editors/tina.js";

// `node sites/kit/tina.mjs clients/<client>.json > tina/config.ts`, to be committed to the repository of the client's content.
const client = process.argv[2];
if (!client) throw new Error("usage: node sites/kit/tina.mjs <file of the client>");
process.stdout.write(tinaConfigOf(JSON.parse(await readFile(client, "utf8"))));
