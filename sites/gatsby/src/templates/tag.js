import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { ArticleCard, CollectionCard, ProductCard } from "../components/cards";
import { Layout } from "../components/layout";
import { ofType } from "../components/parts";
import { Section } from "../components/section";

export const Head = ({ data: { tag } }) => <About kind="list" title={tag.name} path={tag.url} />;

export default function Subject({ data: { tag } }) {
  const pages = ofType(tag.entries, "Page");
  return (
    <Layout here={tag.url}>
      <header className="opening"><p className="kicker">{words.subject}</p><h1>{tag.name}</h1></header>
      <Section id="articles" title={words.magazine} grid="three">
        {ofType(tag.entries, "Article").map((entry, index) => <ArticleCard key={entry.id} entry={entry} level="h3" eager={index < 3} />)}
      </Section>
      <Section id="products" title={words.shop} className="band" grid="products">
        {ofType(tag.entries, "Product").map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="collections" title={words.collections} grid="two">
        {ofType(tag.entries, "Collection").map((entry) => <CollectionCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      {pages.length > 0 && <ul className="index">{pages.map((entry) => <li key={entry.id}><a href={entry.url}>{entry.title}</a></li>)}</ul>}
    </Layout>
  );
}

export const query = graphql`
  query ($id: String!) {
    tag(id: { eq: $id }) {
      name
      url
      entries { __typename id title url ...ArticleCard ...ProductCard ...CollectionCard }
    }
  }
`;
