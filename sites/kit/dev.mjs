import { spawn } from "node:child_process";
import { createReadStream, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

// `node kit/dev.mjs <output> <watched folder> …`: builds the starter again on each change, and serves the site as it will be
// published. The generators' own servers listen on every interface, and their reloading scripts would need a laxer policy.
const [output, ...watched] = process.argv.slice(2);
const PORT = Number(process.env.PORT ?? 8080);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain", ".webp": "image/webp" };

let running = false;
let again = false;
function build() {
  if (running) return void (again = true);
  running = true;
  spawn("npm", ["run", "--silent", "build"], { stdio: "inherit" }).on("exit", (code) => {
    console.log(code === 0 ? "Built." : `The build ended with ${code}.`);
    running = false;
    if (again) build((again = false));
  });
}
for (const folder of [...watched, "kit"]) watch(folder, { recursive: true }, build);
build();

createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://site").pathname));
  const file = join(output, path.endsWith("/") ? `${path}index.html` : path);
  const found = await stat(file).then((info) => info.isFile(), () => false);
  response.writeHead(found ? 200 : 404, { "Content-Type": TYPES[found ? extname(file) : ".html"] ?? "application/octet-stream" });
  createReadStream(found ? file : join(output, "404.html")).on("error", () => response.end()).pipe(response);
}).listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}`));
