import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

// Eleventy's own server listens on every interface, and its reloading script would need a laxer policy than the site's.
const PORT = Number(process.env.PORT ?? 8080);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain" };

const eleventy = spawn(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", "--watch"], { stdio: "inherit" });
eleventy.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => eleventy.kill(signal));

createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://site").pathname));
  const file = join("_site", path.endsWith("/") ? `${path}index.html` : path);
  const found = await stat(file).then((info) => info.isFile(), () => false);
  response.writeHead(found ? 200 : 404, { "Content-Type": TYPES[found ? extname(file) : ".html"] ?? "application/octet-stream" });
  createReadStream(found ? file : join("_site", "404.html")).on("error", () => response.end()).pipe(response);
}).listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}`));
