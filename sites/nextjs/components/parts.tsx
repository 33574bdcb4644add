import { longDate, tagUrl, type Entry } from "@/lib/site";

export const Tags = ({ entry }: { entry: Entry }) =>
  entry.tags.length > 0 && <ul className="kicker tags">{entry.tags.map((name) => <li key={name}><a href={tagUrl(name)}>{name}</a></li>)}</ul>;

/** The content's own HTML: it was sanitised before it came here. */
export const Prose = ({ entry, itemProp }: { entry: Entry; itemProp?: string }) => <div className="prose" itemProp={itemProp} dangerouslySetInnerHTML={{ __html: entry.bodyHtml }} />;

export const Published = ({ entry, ...attributes }: { entry: Entry; className?: string; itemProp?: string }) =>
  entry.publishedAt && <time {...attributes} dateTime={entry.publishedAt}>{longDate(entry.publishedAt)}</time>;
