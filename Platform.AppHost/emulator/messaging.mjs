// SNS, SQS and S3 by fauxqs, with its own GET /health.
import { mkdirSync } from "node:fs";
import { Server } from "node:net";
import path from "node:path";
import { dataDir, endWith, host, port } from "./lifecycle.mjs";
import "./abandoned-polls.mjs";
import "./visibility-zero.mjs";
import { startFauxqs } from "fauxqs";

// fauxqs always listens on 0.0.0.0 and has no option for it.
const listen = Server.prototype.listen;
Server.prototype.listen = function (options, ...rest) {
  return listen.call(this, options?.host === "0.0.0.0" ? { ...options, host } : options, ...rest);
};

if (dataDir) mkdirSync(dataDir, { recursive: true });

const server = await startFauxqs({
  port,
  logger: false,
  ...(dataDir && { dataDir, s3StorageDir: path.join(dataDir, "s3") }),
});

endWith(() => server.stop());
console.log(`messaging listening on http://${host}:${server.port}`);
