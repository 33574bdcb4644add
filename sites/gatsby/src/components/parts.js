export const Tags = ({ tags }) => tags.length > 0 && <ul className="kicker tags">{tags.map(({ name, url }) => <li key={name}><a href={url}>{name}</a></li>)}</ul>;

/** The content's own HTML: it was sanitised before it came here. */
export const Prose = ({ html, itemProp }) => <div className="prose" itemProp={itemProp} dangerouslySetInnerHTML={{ __html: html }} />;

export const Published = ({ published, ...attributes }) => published && <time {...attributes} dateTime={published.at}>{published.text}</time>;

export const ofType = (entries, type) => entries.filter(({ __typename }) => __typename === type);
