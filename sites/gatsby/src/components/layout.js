import { graphql, useStaticQuery } from "gatsby";
import words from "../../kit/lib/words.json";
import { Bare } from "./bare";

/**
 * What stands around every page. The links are the browser's own, not gatsby-link: each page has its own Content-Security-Policy,
 * and one that sells could not load its cart under another page's.
 */
export function Layout({ here, section, basket, end, children }) {
  const { site, article, product, collections, pages, tags } = useStaticQuery(graphql`
    {
      site { siteMetadata { title } }
      article { __typename }
      product { __typename }
      collections: allCollection(sort: { position: ASC }, limit: 2) { nodes { id url title } }
      pages: allPage(sort: { position: ASC }) { nodes { id url title } }
      tags: allTag(sort: { position: ASC }) { nodes { id url name } }
    }
  `);
  const current = (url) => (url === here ? "page" : url === section ? "true" : undefined);
  const link = ({ url, title }) => <a href={url} aria-current={current(url)}>{title}</a>;
  return (
    <>
      <a className="skip" href="#main">{words.skip}</a>
      <header className="masthead">
        <a className="wordmark" href="/" aria-current={current("/")}>{site.siteMetadata.title}</a>
        <nav className="sections" aria-label={words.sections}>
          <ul>
            {article && <li><a href="/articles/" aria-current={current("/articles/")}>{words.magazine}</a></li>}
            {product && <li><a href="/products/" aria-current={current("/products/")}>{words.shop}</a></li>}
            {collections.nodes.map((entry) => <li key={entry.id} className="extra">{link(entry)}</li>)}
            {basket && <li suppressHydrationWarning dangerouslySetInnerHTML={{ __html: basket }} />}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      <footer className="colophon">
        <div className="inner">
          <p className="wordmark"><a href="/">{site.siteMetadata.title}</a></p>
          {tags.nodes.length > 0 && (
            <nav className="subjects" aria-labelledby="subjects">
              <h2 id="subjects">{words.subjects}</h2>
              <ul>{tags.nodes.map((tag) => <li key={tag.id}><a href={tag.url}>{tag.name}</a></li>)}</ul>
            </nav>
          )}
          <nav aria-labelledby="service">
            <h2 id="service">{words.service}</h2>
            <ul>
              {pages.nodes.map((entry) => <li key={entry.id}>{link(entry)}</li>)}
              <li><a href="/feed.xml">{words.feed}</a></li>
            </ul>
          </nav>
        </div>
      </footer>
      {end && <Bare html={end} />}
    </>
  );
}
