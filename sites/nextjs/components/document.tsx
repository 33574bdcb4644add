import type { ReactNode } from "react";
import { assets, model, site, words, type Entry } from "@/lib/site";
import { Bare } from "./bare";

interface DocumentProps {
  kind: "home" | "list" | "article" | "page" | "goods" | "collection";
  /** The address of the page, or of the list that it belongs to. */
  here?: string;
  section?: "/articles/" | "/products/";
  basket?: string;
  end?: string;
  children: ReactNode;
}

/**
 * A whole page. The links are the browser's own, not next/link: each page has its own Content-Security-Policy, and one that sells
 * could not load its cart under another page's.
 */
export function Document({ kind, here, section, basket, end, children }: DocumentProps) {
  const current = (url: string) => (url === here ? "page" : url === section ? "true" : undefined);
  const link = (entry: Entry) => <a href={entry.url} aria-current={current(entry.url)}>{entry.title}</a>;
  return (
    <html lang={site.locale}>
      <head>
        <link rel="stylesheet" href={assets.css} />
      </head>
      <body className={kind}>
        <a className="skip" href="#main">{words.skip}</a>
        <header className="masthead">
          <a className="wordmark" href="/" aria-current={current("/")}>{site.name}</a>
          <nav className="sections" aria-label={words.sections}>
            <ul>
              {model.articles.length > 0 && <li><a href="/articles/" aria-current={current("/articles/")}>{words.magazine}</a></li>}
              {model.products.length > 0 && <li><a href="/products/" aria-current={current("/products/")}>{words.shop}</a></li>}
              {model.collections.slice(0, 2).map((entry) => <li key={entry.id} className="extra">{link(entry)}</li>)}
              {basket && <li dangerouslySetInnerHTML={{ __html: basket }} />}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
        <footer className="colophon">
          <div className="inner">
            <p className="wordmark"><a href="/">{site.name}</a></p>
            {model.tags.length > 0 && (
              <nav className="subjects" aria-labelledby="subjects">
                <h2 id="subjects">{words.subjects}</h2>
                <ul>{model.tags.map((tag) => <li key={tag.slug}><a href={tag.url}>{tag.name}</a></li>)}</ul>
              </nav>
            )}
            <nav aria-labelledby="service">
              <h2 id="service">{words.service}</h2>
              <ul>
                {model.pages.map((entry) => <li key={entry.id}>{link(entry)}</li>)}
                <li><a href="/feed.xml">{words.feed}</a></li>
              </ul>
            </nav>
          </div>
        </footer>
        {end && <Bare html={end} />}
      </body>
    </html>
  );
}
