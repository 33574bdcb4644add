import { files } from "./adapter.mjs";
import { readSite } from "./kit/site.js";

const { site, assets } = await readSite();

/** @type {import("gatsby").GatsbyConfig} */
export default {
  siteMetadata: { title: site.name, siteUrl: site.url, language: site.locale, css: assets.css, icon: assets.icon },
  trailingSlash: "always",
  jsxRuntime: "automatic",
  polyfill: false,
  // Without an adapter of its own Gatsby asks two hosts at each build which one to use.
  adapter: files("site"),
};
