import { readSite } from "./kit/site.js";

// What the build lacks ends it here, with one line, before any work.
await readSite();

/** @type {import("next").NextConfig} */
export default {
  output: "export",
  trailingSlash: true,
  images: { unoptimized: true },
  // Next's own is random at each build, and stands in every page.
  generateBuildId: () => "site",
  // Editors build this site, and can't mend a type: `npm test` checks them.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
};
