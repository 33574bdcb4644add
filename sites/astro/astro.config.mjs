import { defineConfig } from "astro/config";
import { plainNames } from "./integrations/plain-names.mjs";

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: { format: "directory" },
  // In the project, not in node_modules, which several workspaces may share.
  cacheDir: "./.cache",
  vite: { cacheDir: "./.cache/vite" },
  devToolbar: { enabled: false },
  integrations: [plainNames],
});
