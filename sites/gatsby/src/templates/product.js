import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { Bare } from "../components/bare";
import { ArticleCard, ProductCard } from "../components/cards";
import { Layout } from "../components/layout";
import { Prose, Tags, ofType } from "../components/parts";
import { Gallery, Picture } from "../components/picture";
import { Section } from "../components/section";

export const Head = ({ data: { product } }) => <About kind="goods" type="product" policy={product.selling?.policy} {...product.about} />;

export default function Product({ data: { product } }) {
  const { offer, selling } = product;
  const articles = ofType(product.related, "Article");
  return (
    <Layout here={product.url} section="/products/" basket={selling?.basket} end={selling?.cart}>
      <article className="sheet" itemScope itemType="https://schema.org/Product">
        <div className="pictures">
          <div className="frame tall"><Picture image={product.cover} eager /></div>
          <Gallery images={product.images} />
        </div>
        <div className="text">
          <Tags tags={product.tags} />
          <h1 itemProp="name">{product.title}</h1>
          {product.summary && <p className="standfirst" itemProp="description">{product.summary}</p>}
          <div className="offer" itemProp="offers" itemScope itemType="https://schema.org/Offer">
            <p className="price">{offer.price ?? words.priceOnRequest}</p>
            <p className={`stock${offer.few ? " few" : offer.inStock ? "" : " none"}`}>{offer.status}</p>
            {offer.amount && (
              <>
                <meta itemProp="price" content={offer.amount} />
                {offer.currency && <meta itemProp="priceCurrency" content={offer.currency} />}
                <meta itemProp="availability" content={`https://schema.org/${offer.availability}`} />
              </>
            )}
            {selling ? <Bare html={selling.buy} /> : !offer.inStock && <button className="button" type="button" disabled>{offer.status}</button>}
          </div>
          <Prose html={product.bodyHtml} />
          {offer.sku && <p className="date">{`${words.number} `}<span itemProp="sku">{offer.sku}</span></p>}
        </div>
      </article>
      <Section id="read" title={words.readAbout} grid={articles.length === 1 ? "one" : articles.length === 2 ? "two" : "three"}>
        {articles.map((entry) => <ArticleCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="more" title={words.alsoOnTheShelf} className="band" more={{ url: "/products/", text: words.everything }} grid="products">
        {product.others.map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
    </Layout>
  );
}

export const query = graphql`
  query ($id: String!) {
    product(id: { eq: $id }) {
      url
      title
      summary
      bodyHtml
      tags { name url }
      about { ...About }
      cover { ...Picture }
      images { ...Picture }
      offer { price amount currency sku status availability inStock few }
      selling { policy basket buy cart }
      related { __typename ...ArticleCard }
      others { ...ProductCard }
    }
  }
`;
