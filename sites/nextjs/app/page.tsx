import { ArticleCard, CollectionCard, Kicker, ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Published } from "@/components/parts";
import { Picture } from "@/components/picture";
import { Section } from "@/components/section";
import { about } from "@/lib/metadata";
import { model, site, words } from "@/lib/site";

export const metadata = about({ url: "/" });

export default function Home() {
  const [lead, ...articles] = model.articles;
  const older = articles.slice(3, 9);
  return (
    <Document kind="home" here="/">
      <h1 className="unseen">{site.name}</h1>
      {lead && (
        <article className="lead card">
          <div className="frame wide"><Picture image={lead.cover} eager /></div>
          <div className="text">
            <Kicker entry={lead} />
            <h2><a href={lead.url}>{lead.title}</a></h2>
            {lead.summary && <p className="summary">{lead.summary}</p>}
            {lead.publishedAt && <p className="date"><Published entry={lead} /></p>}
          </div>
        </article>
      )}
      <Section id="latest" title={words.latest} more={{ url: "/articles/", text: words.allArticles }} grid="three">
        {articles.slice(0, 3).map((entry) => <ArticleCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="shop" title={words.fromTheShop} className="band" more={{ url: "/products/", text: words.everything }} grid="products">
        {model.products.slice(0, 6).map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="collections" title={words.collections} grid="two">
        {model.collections.slice(0, 2).map((entry) => <CollectionCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      {older.length > 0 && (
        <section aria-label={words.keepReading}>
          <ul className="index">
            {older.map((entry) => (
              <li key={entry.id}>
                <span className="kicker">{entry.tags[0]}</span>
                <a href={entry.url}>{entry.title}</a>
                <Published entry={entry} className="date" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.entries.length === 0 && <p className="empty">{words.empty}</p>}
    </Document>
  );
}
