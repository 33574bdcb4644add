import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, engineOf, workspace } from "../../kit/test/starter.mjs";

const WATCH = fileURLToPath(new URL("watch-connections.cjs", import.meta.url));

test("a build from nothing, and one that goes on from it, ask no host for anything", async (t) => {
  const engine = await engineOf("gatsby");
  const folder = await workspace(t, engine);
  const seen = `${folder}/connections`;
  const env = { NODE_OPTIONS: `--require ${WATCH}`, CONNECTIONS: seen };
  await writeFile(seen, "");
  await build(engine, folder, { env });
  await build(engine, folder, { env });
  const lines = (await readFile(seen, "utf8")).trim().split("\n");
  assert.ok(lines.filter((line) => line === "watching").length >= 2, "nothing was watched");
  assert.deepEqual(lines.filter((line) => line !== "watching"), []);
});
