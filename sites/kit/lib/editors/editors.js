import { decap } from "./decap.js";

/** The editors that are a page of the site, by the provider's id: `settings` reads what SITE_CONFIG has, `files` is all of /admin/. */
export const editors = { decap };
