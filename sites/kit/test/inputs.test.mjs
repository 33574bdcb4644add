import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, SNAPSHOT, build, changed, run, seeds, workspace } from "./starter.mjs";

const good = { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: CONFIG };

const refused = [
  ["no snapshot", { ...good, CONTENT_SNAPSHOT: undefined }, /CONTENT_SNAPSHOT is not set/],
  ["a snapshot that is not there", { ...good, CONTENT_SNAPSHOT: "/nowhere/snapshot.ndjson" }, /cannot read .*ENOENT/],
  ["a folder for a snapshot", { ...good, CONTENT_SNAPSHOT: "/" }, /cannot read .*EISDIR/],
  ["no configuration", { ...good, SITE_CONFIG: undefined }, /SITE_CONFIG is not set/],
  ["a configuration that is not JSON", { ...good, SITE_CONFIG: SNAPSHOT }, /SITE_CONFIG: not valid JSON/],
];

for (const [what, env, message] of refused)
  test(`${what} is refused in one line`, async (t) => refuses(await workspace(t), env, message));

const written = [
  ["a line cut short", "CONTENT_SNAPSHOT", '{"id":"a","type":"article"}\n{"id":"b","ty', /line 2: not valid JSON/],
  ["an item without a type", "CONTENT_SNAPSHOT", '{"id":"a"}', /line 1: "type" is missing/],
  ["a line that is no item", "CONTENT_SNAPSHOT", "[1]", /line 1: not a content item/],
  ["a slug that climbs out", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"../../etc"}', /cannot stand in an address/],
  ["two items at one address", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"x"}\n{"id":"b","type":"page","slug":"x"}', /b and a both want the address \/x\//],
  ["an item in the site's own place", "CONTENT_SNAPSHOT", '{"id":"a","type":"page","slug":"products"}', /both want the address \/products\//],
  ["a configuration without a name", "SITE_CONFIG", '{"client_id":"c","url":"https://c.example","locale":"en"}', /"name" is missing/],
  ["a shop without its key", "SITE_CONFIG", '{"client_id":"c","name":"C","url":"https://c.example","locale":"en","shop":{"provider":"snipcart","settings":{}}}', /public_api_key" is missing/],
];

for (const [what, name, content, message] of written)
  test(`${what} is refused in one line`, async (t) => {
    const folder = await workspace(t);
    const path = join(folder, "input");
    await writeFile(path, content);
    await refuses(folder, { ...good, [name]: path }, message);
  });

async function refuses(folder, env, message) {
  const { code, errors } = await run(folder, env);
  assert.equal(code, 1);
  assert.match(errors, message);
  assert.equal(errors.trim().split("\n").length, 1, errors);
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

  const env = { CONTENT_SNAPSHOT: undefined, CONTENT_API_URL: `http://127.0.0.1:${server.address().port}/v1`, CONTENT_API_KEY: "key" };
  const fromApi = await build(t, { env });

  assert.deepEqual(seen, [["/v1/content/export", "key"], ["/signed", undefined]]);
  assert.deepEqual(changed(await build(t), fromApi), []);
});

test("a snapshot of nothing makes an empty site", async (t) => {
  const site = await build(t, { items: [] });
  assert.ok(site.has("index.html") && site.has("404.html"));
  assert.ok((await seeds()).every(({ slug }) => ![...site.keys()].some((path) => path.includes(slug))));
});
