import { Bare } from "@/components/bare";
import { ArticleCard, ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Prose, Tags } from "@/components/parts";
import { Gallery, Picture } from "@/components/picture";
import { Section } from "@/components/section";
import { aboutEntry } from "@/lib/metadata";
import { found, slugsOf, type SlugProps } from "@/lib/params";
import { model, sellingOf, words } from "@/lib/site";
import { isArticle } from "@/lib/kinds";

const ROOT = "/product/";

export const dynamicParams = false;
export const generateStaticParams = () => slugsOf(model.products, ROOT);
export const generateMetadata = async (props: SlugProps) => aboutEntry(await found(model.products, ROOT, props));

export default async function Product(props: SlugProps) {
  const entry = await found(model.products, ROOT, props);
  const { offer } = entry;
  const selling = sellingOf(entry);
  const articles = entry.related.filter(isArticle);
  return (
    <Document kind="goods" here={entry.url} section="/products/" basket={selling?.basket} end={selling?.cart}>
      <article className="sheet" itemScope itemType="https://schema.org/Product">
        <div className="pictures">
          <div className="frame tall"><Picture image={entry.cover} eager /></div>
          <Gallery images={entry.images} />
        </div>
        <div className="text">
          <Tags entry={entry} />
          <h1 itemProp="name">{entry.title}</h1>
          {entry.summary && <p className="standfirst" itemProp="description">{entry.summary}</p>}
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
          <Prose entry={entry} />
          {offer.sku && <p className="date">{`${words.number} `}<span itemProp="sku">{offer.sku}</span></p>}
        </div>
      </article>
      <Section id="read" title={words.readAbout} grid={articles.length === 1 ? "one" : articles.length === 2 ? "two" : "three"}>
        {articles.map((other) => <ArticleCard key={other.id} entry={other} level="h3" />)}
      </Section>
      <Section id="more" title={words.alsoOnTheShelf} className="band" more={{ url: "/products/", text: words.everything }} grid="products">
        {model.others(entry).map((other) => <ProductCard key={other.id} entry={other} level="h3" />)}
      </Section>
    </Document>
  );
}
