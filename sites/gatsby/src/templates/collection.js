import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { ArticleCard, ProductCard } from "../components/cards";
import { Layout } from "../components/layout";
import { Prose, ofType } from "../components/parts";
import { Picture } from "../components/picture";
import { Section } from "../components/section";

export const Head = ({ data: { collection } }) => <About kind="collection" {...collection.about} />;

export default function Collection({ data: { collection } }) {
  return (
    <Layout here={collection.url}>
      <div className="lead">
        <div className="frame wide"><Picture image={collection.cover} eager /></div>
        <div className="text">
          <p className="kicker">{words.collection}</p>
          <h1>{collection.title}</h1>
          {collection.summary && <p className="standfirst">{collection.summary}</p>}
          <Prose html={collection.bodyHtml} />
        </div>
      </div>
      <Section id="shelf" title={words.onTheShelf} className="band" grid="products">
        {ofType(collection.related, "Product").map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="read" title={words.readAbout} grid="three">
        {ofType(collection.related, "Article").map((entry) => <ArticleCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
    </Layout>
  );
}

export const query = graphql`
  query ($id: String!) {
    collection(id: { eq: $id }) {
      url
      title
      summary
      bodyHtml
      about { ...About }
      cover { ...Picture }
      related { __typename ...ProductCard ...ArticleCard }
    }
  }
`;
