import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CONFIG, SNAPSHOT, run } from "./starter.mjs";

const good = { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG };
const config = (more) => JSON.stringify({ client_id: "c", name: "C", url: "https://c.example", locale: "en", ...more });

const refused = [
  ["no snapshot", { ...good, CONTENT_SNAPSHOT: undefined }, /CONTENT_SNAPSHOT is not set/],
  ["a snapshot that is not there", { ...good, CONTENT_SNAPSHOT: "/nowhere/snapshot.ndjson" }, /cannot read .*ENOENT/],
  ["a folder for a snapshot", { ...good, CONTENT_SNAPSHOT: "/" }, /cannot read .*EISDIR/],
  ["no configuration", { ...good, SITE_CONFIG: undefined }, /SITE_CONFIG is not set/],
  ["a configuration that is not JSON", { ...good, SITE_CONFIG: SNAPSHOT }, /SITE_CONFIG: not valid JSON/],
];
for (const [what, env, message] of refused) test(`${what} is refused in one line`, () => refuses(env, message));

const written = [
  ["a line cut short", "CONTENT_SNAPSHOT", '{"id":"a","type":"article"}\n{"id":"b","ty', /line 2: not valid JSON/],
  ["an item without a type", "CONTENT_SNAPSHOT", '{"id":"a"}', /line 1: "type" is missing/],
  ["a line that is no item", "CONTENT_SNAPSHOT", "[1]", /line 1: not a content item/],
  ["a slug that climbs out", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"../../etc"}', /cannot stand in an address/],
  ["two items at one address", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"x"}\n{"id":"b","type":"page","slug":"x"}', /b and a both want the address \/x\//],
  ["an item in the site's own place", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"products"}', /both want the address \/products\//],
  ["a configuration without a name", "SITE_CONFIG", config({ name: undefined }), /"name" is missing/],
  ["a shop without its key", "SITE_CONFIG", config({ shop: { provider: "snipcart", settings: {} } }), /public_api_key" is missing/],
  ["a template that is no name", "SITE_CONFIG", config({ template: "../house" }), /template "\.\.\/house" is not a name/],
  ["a redirect from nowhere", "SITE_CONFIG", config({ redirects: { "old": "/new/" } }), /redirect "old" to "\/new\/"/],
  ["a redirect that climbs out", "SITE_CONFIG", config({ redirects: { "/../old/": "/new/" } }), /redirect "\/..\/old\/"/],
  ["a redirect to a script", "SITE_CONFIG", config({ redirects: { "/old/": "javascript:alert(1)" } }), /redirect "\/old\/"/],
];
for (const [what, name, content, message] of written)
  test(`${what} is refused in one line`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "inputs-"));
    t.after(() => rm(folder, { recursive: true }));
    const path = join(folder, "input");
    await writeFile(path, content);
    await refuses({ ...good, [name]: path }, message);
  });

const READ = 'import { readSite } from "./site.js"; const { model } = await readSite(); console.log(model.entries.length);';
const read = (env) => run(fileURLToPath(new URL("..", import.meta.url)), ["node", "--input-type=module", "-e", READ], env);

async function refuses(env, message) {
  const { code, output } = await read(env);
  assert.equal(code, 1);
  assert.match(output, message);
  assert.equal(output.trim().split("\n").length, 1, output);
}

test("without a snapshot a developer's build reads the content export, and follows its redirect without the key", async (t) => {
  const seen = [];
  const server = createServer(async (request, response) => {
    seen.push([request.url, request.headers["x-api-key"]]);
    if (request.url === "/v1/content/export") response.writeHead(302, { location: "/signed" }).end();
    else response.end(await readFile(SNAPSHOT));
  }).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");

  const fromApi = await read({ SITE_CONFIG: CONFIG, CONTENT_API_URL: `http://127.0.0.1:${server.address().port}/v1`, CONTENT_API_KEY: "key" });

  assert.deepEqual(seen, [["/v1/content/export", "key"], ["/signed", undefined]]);
  assert.equal(fromApi.output, (await read(good)).output);
});
