import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const WATCH = fileURLToPath(new URL("watch-connections.cjs", import.meta.url));

/** Words before a command that leave it no network but the machine's own address, where this user may do that; else why there are none. */
export const alone = (() => {
  const within = ["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  const { error, status, stderr } = spawnSync(within[0], [...within.slice(1), "true"], { encoding: "utf8" });
  return status === 0 ? { within, missing: false } : { within: [], missing: `no network namespace: ${(error?.message ?? stderr).trim()}` };
})();

/** The environment in which every Node process of a build writes down whom it wants to talk to, and reaches nobody. */
export async function watched(folder) {
  const seen = `${folder}.tmp/connections`;
  await writeFile(seen, "");
  return {
    env: { NODE_OPTIONS: `--require ${WATCH}`, CONNECTIONS: seen },
    /** @returns hosts, in the order of asking. */
    async asked() {
      const lines = (await readFile(seen, "utf8")).trim().split("\n");
      if (!lines.includes("watching")) throw new Error("nothing was watched");
      return lines.filter((line) => line !== "watching");
    },
  };
}
