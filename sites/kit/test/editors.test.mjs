import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contentFolders } from "../lib/editors/content.js";
import { configOf } from "../lib/editors/decap.js";
import { tinaConfigOf } from "../lib/editors/tina.js";
import { Model } from "../lib/model.js";
import { parseSiteConfig } from "../lib/site-config.js";
import { SNAPSHOT, config, run } from "./starter.mjs";

const EDITING = {
  provider: "decap",
  settings: { repository: "website", repository_owner: "budget-startup", branch: "main", auth_url: "https://auth.example" },
  branch: "main",
  directory: "content",
  mapping: {},
};

const siteOf = async (editing = {}, more = {}) => parseSiteConfig(JSON.stringify({ ...(await config()), editing: { ...EDITING, ...editing }, ...more }));

test("Decap commits to the client's repository, and its editors sign in at the stack's proxy and nowhere else", async () => {
  const { backend, publish_mode, local_backend } = configOf(await siteOf());
  assert.deepEqual(backend, { name: "github", repo: "budget-startup/website", branch: "main", base_url: "https://auth.example", auth_endpoint: "auth" });
  assert.equal(publish_mode, undefined);
  assert.equal(local_backend, undefined);
});

test("where drafts are reviewed first, Decap keeps them in branches of their own", async () => {
  assert.equal(configOf(await siteOf({ settings: { ...EDITING.settings, workflow: "editorial" } })).publish_mode, "editorial_workflow");
});

test("each kind of content has its folder and a body, and products their price", async () => {
  const { collections } = configOf(await siteOf());
  assert.deepEqual(collections.map(({ folder }) => folder), ["content/articles", "content/pages", "content/products", "content/collections"]);
  for (const { fields } of collections) assert.deepEqual([fields[0].name, fields.at(-1).name], ["title", "body"]);
  const price = collections[2].fields.find(({ name }) => name === "price");
  for (const [text, good] of [["12.00", true], ["12", true], ["12,00", false], ["€12", false]]) assert.equal(new RegExp(price.pattern[0]).test(text), good, text);
});

test("a client's own folders stay where they are", async () => {
  const folders = contentFolders({ directory: "/docs/", mapping: { blog: "article", articles: "page" } });
  assert.deepEqual(folders.map(({ kind, path }) => [kind, path]), [["article", "docs/blog"], ["page", "docs/articles"], ["product", "docs/products"], ["collection", "docs/collections"]]);
  assert.equal(contentFolders({ directory: "", mapping: {} })[0].path, "articles");
});

test("subscriptions are offered to editors whose shop sells them", async () => {
  const names = (shop) => contentFolders({ directory: "content" }, shop)[2].fields.map(({ name }) => name);
  assert.ok(names("foxy").includes("subscriptions"));
  assert.ok(!names("snipcart").includes("subscriptions"));
});

test("a configuration by which nobody could edit ends the build", async () => {
  await assert.rejects(siteOf({ settings: { repository: "website", repository_owner: "x" } }), /auth_url" is missing: nobody could sign in/);
  await assert.rejects(siteOf({ settings: { auth_url: "https://auth.example" } }), /has no repository/);
  await assert.rejects(siteOf({ provider: "somebody_else" }), /there is no editor "somebody_else"/);
});

test("no page takes the editor's address", async () => {
  const page = { id: "p", type: "page", slug: "admin", title: "Admin" };
  const site = await siteOf();
  assert.throws(() => new Model([page], site), /both want the address \/admin\//);
  assert.equal(new Model([page], { ...site, editing: null }).pages.length, 1);
});

test("without the editor's script the build ends, and says what to run", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "kit-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(fileURLToPath(new URL("..", import.meta.url)), folder, { recursive: true, filter: (path) => !/\/(test|node_modules)$/.test(path) });
  const file = join(folder, "site.json");
  await writeFile(file, JSON.stringify({ ...(await config()), editing: EDITING }));
  const { code, output } = await run(folder, ["node", "finish.mjs", folder], { CONTENT_SNAPSHOT: SNAPSHOT, SITE_CONFIG: file });
  assert.equal(code, 1);
  assert.equal(output, "Cannot build the site: the editor's script is not installed: run `node kit/editors/decap/install.mjs`\n");
});

test("Tina's schema has the same folders and fields", async () => {
  const client = JSON.parse(await readFile(new URL("../../../clients/saas-company.json", import.meta.url), "utf8"));
  const text = tinaConfigOf(client);
  const { branch, clientId, schema } = new Function("defineConfig", "process", text.replace(/^import .*\n/, "").replace("export default", "return"))((value) => value, { env: {} });
  assert.deepEqual([branch, clientId], ["main", "6f1c2d0e-saas-company"]);
  const folders = contentFolders({ directory: "content" }, "foxy");
  assert.deepEqual(
    schema.collections.map(({ path, fields }) => [path, fields.map(({ name }) => name)]),
    folders.map(({ path, fields }) => [path, fields.map(({ name }) => name)]),
  );
  for (const { fields } of schema.collections) {
    assert.equal(fields.filter(({ isBody }) => isBody).length, 1);
    assert.equal(fields.filter(({ isTitle }) => isTitle).length, 1);
  }
  assert.deepEqual(schema.collections[0].fields.find(({ name }) => name === "related").fields[0].collections, ["products"]);
});
