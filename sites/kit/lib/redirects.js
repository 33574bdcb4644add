import { escape } from "./escape.js";
import { absolute } from "./format.js";
import { InputError } from "./input-error.js";

/** `{"/old/":"/new/"}` of the configuration as pages that lead on: a bucket of files can't answer 301. */
export function redirectsOf(site, model) {
  const taken = new Set(["/", ...model.lists, ...model.entries.map(({ path }) => path)]);
  return Object.entries(site.redirects).map(([from, to]) => {
    if (taken.has(from)) throw new InputError(`SITE_CONFIG: the redirect from ${from} would hide a page`);
    const target = to.startsWith("/") ? absolute(to, site) : to;
    const url = escape(target);
    return {
      url: `${encodeURI(from)}index.html`,
      content: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>${escape(site.name)}</title><meta http-equiv="refresh" content="0; url=${url}"><meta name="robots" content="noindex"><link rel="canonical" href="${url}"><a href="${url}">${url}</a>\n`,
    };
  });
}
