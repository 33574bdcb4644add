import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { ArticleCard, CollectionCard, Kicker, ProductCard } from "../components/cards";
import { Layout } from "../components/layout";
import { Published } from "../components/parts";
import { Picture } from "../components/picture";
import { Section } from "../components/section";

export const Head = () => <About kind="home" path="/" />;

export default function Home({ data }) {
  const [lead, ...articles] = data.articles.nodes;
  const [products, collections] = [data.products.nodes, data.collections.nodes];
  const older = articles.slice(3);
  const empty = !lead && products.length === 0 && collections.length === 0 && !data.page;
  return (
    <Layout here="/">
      <h1 className="unseen">{data.site.siteMetadata.title}</h1>
      {lead && (
        <article className="lead card">
          <div className="frame wide"><Picture image={lead.cover} eager /></div>
          <div className="text">
            <Kicker tags={lead.tags} />
            <h2><a href={lead.url}>{lead.title}</a></h2>
            {lead.summary && <p className="summary">{lead.summary}</p>}
            {lead.published && <p className="date"><Published published={lead.published} /></p>}
          </div>
        </article>
      )}
      <Section id="latest" title={words.latest} more={{ url: "/articles/", text: words.allArticles }} grid="three">
        {articles.slice(0, 3).map((entry) => <ArticleCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="shop" title={words.fromTheShop} className="band" more={{ url: "/products/", text: words.everything }} grid="products">
        {products.map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="collections" title={words.collections} grid="two">
        {collections.map((entry) => <CollectionCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      {older.length > 0 && (
        <section aria-label={words.keepReading}>
          <ul className="index">
            {older.map(({ id, tags, url, title, published }) => (
              <li key={id}>
                <span className="kicker">{tags[0]?.name}</span>
                <a href={url}>{title}</a>
                <Published published={published} className="date" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {empty && <p className="empty">{words.empty}</p>}
    </Layout>
  );
}

export const query = graphql`
  {
    site { siteMetadata { title } }
    articles: allArticle(sort: { position: ASC }, limit: 10) { nodes { ...ArticleCard published { at text } } }
    products: allProduct(sort: { position: ASC }, limit: 6) { nodes { ...ProductCard } }
    collections: allCollection(sort: { position: ASC }, limit: 2) { nodes { ...CollectionCard } }
    page { __typename }
  }
`;
