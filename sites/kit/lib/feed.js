import { escape } from "./escape.js";
import { absolute, instant } from "./format.js";

/** The newest articles as an Atom feed. */
export function feedOf(model, site) {
  const home = absolute("/", site);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(site.locale)}">`,
    `<id>${home}</id>`,
    `<title>${escape(site.name)}</title>`,
    `<author><name>${escape(site.name)}</name></author>`,
    `<link href="${home}"/>`,
    `<link rel="self" type="application/atom+xml" href="${absolute("/feed.xml", site)}"/>`,
    `<updated>${instant(model.feedUpdated)}</updated>`,
    ...model.feed.flatMap((entry) => entryOf(entry, model, site)),
    "</feed>",
  ];
  return { url: "/feed.xml", content: lines.join("\n") + "\n" };
}

function entryOf(entry, model, site) {
  const url = escape(absolute(entry.url, site));
  return [
    "<entry>",
    `<id>${url}</id>`,
    `<title>${escape(entry.title)}</title>`,
    `<link href="${url}"/>`,
    ...(entry.publishedAt ? [`<published>${instant(entry.publishedAt)}</published>`] : []),
    `<updated>${instant(entry.updatedAt ?? model.feedUpdated)}</updated>`,
    ...entry.tags.map((name) => `<category term="${escape(name)}"/>`),
    ...(entry.summary ? [`<summary>${escape(entry.summary)}</summary>`] : []),
    `<content type="html" xml:base="${url}">${escape(entry.bodyHtml)}</content>`,
    "</entry>",
  ];
}
