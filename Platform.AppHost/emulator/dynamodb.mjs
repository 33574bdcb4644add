// DynamoDB by dynalite. It answers 200 to a GET of any path, so GET /health needs nothing of ours.
import { mkdirSync } from "node:fs";
import process from "node:process";
import dynalite from "dynalite";
import { dataDir, endWith, host, port } from "./lifecycle.mjs";

// dynalite (4.0.0) throws outside of any request when a client dies while it sends one, as a killed service does. The others go on.
process.on("uncaughtException", (error) => {
  if (error.code === "ECONNRESET") return;
  console.error(error);
  process.exit(1);
});

if (dataDir) mkdirSync(dataDir, { recursive: true });

const server = dynalite({ path: dataDir, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });

server.listen(port, host, () => {
  endWith(() => new Promise((done) => server.close(done)));
  console.log(`dynamodb listening on http://${host}:${server.address().port}`);
});
