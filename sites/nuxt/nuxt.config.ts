import { fileURLToPath } from "node:url";

const KIT = fileURLToPath(new URL("./kit/site.js", import.meta.url));

export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  telemetry: false,
  devtools: { enabled: false },

  // Nuxt would make these up anew at each build, and pages would differ from their former selves. See plugins/fixed-time.server.ts.
  buildId: "site",
  experimental: { appManifest: false, payloadExtraction: false, chromeDevtoolsProjectSettings: false },
  // In the project, not in node_modules, which several workspaces may share.
  buildDir: ".nuxt",

  // Each page is a document. Vue takes over in the browser only where something moves: on the list of products.
  routeRules: {
    "/**": { noScripts: true },
    "/products": { noScripts: false },
    // Empty shells that a browser would fill. modules/page-files.ts makes a 404.html that is a page.
    "/200.html": { prerender: false },
    "/404.html": { prerender: false },
  },
  app: { teleportAttrs: { id: "" } },
  hooks: {
    // Nothing but another document follows this one: there is nothing to fetch ahead.
    "build:manifest": (manifest) => Object.values(manifest).forEach((file) => (file.prefetch = false)),
  },

  // Imported from where it stands, not bundled: the kit reads its own files beside itself.
  alias: { "#kit": KIT },
  nitro: { prerender: { crawlLinks: false, failOnError: true }, rollupConfig: { external: [KIT] } },
});
