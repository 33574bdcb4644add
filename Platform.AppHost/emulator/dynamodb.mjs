// DynamoDB by dynalite. It answers 200 to a GET of any path, so GET /health needs nothing of ours.
import { mkdirSync } from "node:fs";
import dynalite from "dynalite";
import { dataDir, endWith, host, port } from "./lifecycle.mjs";

if (dataDir) mkdirSync(dataDir, { recursive: true });

const server = dynalite({ path: dataDir, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });

server.listen(port, host, () => {
  endWith(() => new Promise((done) => server.close(done)));
  console.log(`dynamodb listening on http://${host}:${server.address().port}`);
});
