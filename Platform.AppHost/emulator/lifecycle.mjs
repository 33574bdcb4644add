// What both emulators share: where they listen, and how they end.
import process from "node:process";

// At every start node:sqlite announces that it is experimental; other warnings are worth reading.
process.removeAllListeners("warning");
process.on("warning", (warning) => warning.name === "ExperimentalWarning" || console.warn(warning.stack));

export const host = "127.0.0.1";
export const port = Number(process.env.PORT ?? 0);

/** Absolute folder that outlives the process; undefined keeps everything in memory. */
export const dataDir = process.env.DATA_DIR || undefined;

/**
 * Ends the process on SIGTERM and SIGINT and, with --die-with-stdin, when whoever holds the other end of standard input is gone.
 * A connection that doesn't finish within two seconds (a long poll waits up to twenty) is cut.
 */
export function endWith(close) {
  const end = () => {
    setTimeout(() => process.exit(0), 2000).unref();
    Promise.resolve(close()).then(() => process.exit(0), () => process.exit(1));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  if (process.argv.includes("--die-with-stdin")) {
    process.stdin.resume();
    process.stdin.once("close", end);
  }
}
