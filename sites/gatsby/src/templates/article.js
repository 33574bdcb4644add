import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { ArticleCard, ProductCard } from "../components/cards";
import { Layout } from "../components/layout";
import { Prose, Published, Tags, ofType } from "../components/parts";
import { Gallery, Picture } from "../components/picture";
import { Section } from "../components/section";

export const Head = ({ data: { article } }) => <About kind="article" type="article" {...article.about} />;

export default function Article({ data: { article } }) {
  const products = ofType(article.related, "Product");
  return (
    <Layout here={article.url} section="/articles/">
      <article itemScope itemType="https://schema.org/Article">
        <header className="opening">
          <Tags tags={article.tags} />
          <h1 itemProp="headline">{article.title}</h1>
          {article.summary && <p className="standfirst" itemProp="description">{article.summary}</p>}
          <p className="date">
            <Published published={article.published} itemProp="datePublished" />
            {article.reading && <span>{article.reading}</span>}
          </p>
        </header>
        <div className="frame wide plate"><Picture image={article.cover} eager /></div>
        <Prose html={article.bodyHtml} itemProp="articleBody" />
        <Gallery images={article.images} />
      </article>
      <Section id="shop" title={words.inTheShop} className={products.length < 3 ? "band beside" : "band"} grid="products">
        {products.map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="next" title={words.keepReading} grid="two">
        {article.next.map((entry) => <ArticleCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
    </Layout>
  );
}

export const query = graphql`
  query ($id: String!) {
    article(id: { eq: $id }) {
      url
      title
      summary
      bodyHtml
      reading
      published { at text }
      tags { name url }
      about { ...About }
      cover { ...Picture }
      images { ...Picture }
      related { __typename ...ProductCard }
      next { ...ArticleCard }
    }
  }
`;
