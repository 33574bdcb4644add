import { defineNuxtModule } from "nuxt/kit";
import { readSite } from "../kit/site.js";

const NOT_FOUND = "/404/";

/** Makes one page for each address of the snapshot's model, in the file where a browser's request for it is looked up. */
export default defineNuxtModule({
  meta: { name: "page-files" },
  async setup(_options, nuxt) {
    if (nuxt.options._prepare || nuxt.options.dev) return;
    const { model } = await readSite();
    const urls = ["/", ...model.lists, ...[...model.entries, ...model.tags].map(({ url }) => url)];
    const files = new Map(urls.map((url) => [decodeURI(url), `${decodeURIComponent(url)}index.html`]));
    files.set(NOT_FOUND, "/404.html");

    nuxt.hook("prerender:routes", ({ routes }) => [NOT_FOUND, ...urls].forEach((url) => routes.add(url)));
    nuxt.hook("nitro:init", (nitro) => {
      nitro.hooks.hook("prerender:generate", (route) => {
        route.fileName = files.get(route.route) ?? route.fileName;
      });
    });
  },
});
