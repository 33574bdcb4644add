import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, engineOf, text, workspace } from "../../kit/test/starter.mjs";

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const engine = await engineOf("jekyll");
const ruby = async (script) => JSON.parse((await promisify(execFile)("ruby", ["-ryaml", "-rjson", "-rbundler", "-e", script], { cwd: HOME })).stdout);
// The key `on` is true in Ruby's YAML, and a string in GitHub's.
const workflow = await ruby('puts YAML.safe_load_file(".github/workflows/pages.yml").to_json');
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test("GitHub Pages builds by the catalog's commands, with the gems of the lock", () => {
  const commands = steps.filter(({ run }) => run).map(({ run }) => run.replace("bundle exec ", "").split(" "));
  assert.deepEqual(commands, engine.build);
  assert.equal(steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact@")).with.path, engine.output);
});

test("it builds with the runtimes of the catalog", () => {
  const versions = Object.fromEntries(engine.runtimes.map(({ name, version }) => [name, version]));
  assert.equal(steps.find(({ uses }) => uses?.startsWith("ruby/setup-ruby@")).with["ruby-version"], versions.ruby);
  assert.equal(steps.find(({ uses }) => uses?.startsWith("actions/setup-node@")).with["node-version"], versions.nodejs);
});

test("every action is pinned to a version, and each job may do what it needs and no more", () => {
  for (const { uses } of steps) if (uses) assert.match(uses, /^(actions|ruby)\/[a-z-]+@v\d+\.\d+\.\d+$/);
  assert.deepEqual(workflow.permissions, {});
  assert.deepEqual(workflow.jobs.build.permissions, { contents: "read" });
  assert.deepEqual(workflow.jobs.deploy.permissions, { pages: "write", "id-token": "write" });
  assert.equal(steps.find(({ uses }) => uses?.startsWith("actions/checkout@")).with["persist-credentials"], false);
});

test("the content that the workflow names is there, and makes a site", async (t) => {
  const { CONTENT_SNAPSHOT, SITE_CONFIG, JEKYLL_ENV } = workflow.jobs.build.env;
  assert.equal(JEKYLL_ENV, engine.environment.JEKYLL_ENV);
  const site = await build(engine, await workspace(t, engine), { env: { CONTENT_SNAPSHOT: join(HOME, CONTENT_SNAPSHOT), SITE_CONFIG: join(HOME, SITE_CONFIG) } });
  const items = (await readFile(join(HOME, CONTENT_SNAPSHOT), "utf8")).trim().split("\n").map((line) => JSON.parse(line));
  for (const { type, slug, title } of items) assert.ok(text(site, `${type === "page" ? "" : `${type}/`}${slug}/index.html`).includes(`>${title}</h1>`), slug);
  assert.match(text(site, "index.html"), /class="sidebar"/);
});

test("the lock holds every gem that it needs, in a version that it allows, and the catalog's Jekyll", async () => {
  const { version, missing } = await ruby(`
    lock = Bundler::LockfileParser.new(File.read("Gemfile.lock"))
    needed = lock.specs.flat_map(&:dependencies) + lock.dependencies.values
    missing = needed.reject { |gem| lock.specs.any? { |spec| spec.name == gem.name && gem.requirement.satisfied_by?(spec.version) } }
    puts({ version: lock.specs.find { |spec| spec.name == "jekyll" }.version, missing: missing.map(&:to_s) }.to_json)`);
  assert.deepEqual(missing, []);
  assert.equal(version, engine.version);
});
