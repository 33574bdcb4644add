import { ArticleCard, ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Prose, Published, Tags } from "@/components/parts";
import { Gallery, Picture } from "@/components/picture";
import { Section } from "@/components/section";
import { aboutEntry } from "@/lib/metadata";
import { found, slugsOf, type SlugProps } from "@/lib/params";
import { model, words } from "@/lib/site";
import { isProduct } from "@/lib/kinds";

const ROOT = "/article/";

export const dynamicParams = false;
export const generateStaticParams = () => slugsOf(model.articles, ROOT);
export const generateMetadata = async (props: SlugProps) => aboutEntry(await found(model.articles, ROOT, props));

export default async function Article(props: SlugProps) {
  const entry = await found(model.articles, ROOT, props);
  const products = entry.related.filter(isProduct);
  return (
    <Document kind="article" here={entry.url} section="/articles/">
      <article itemScope itemType="https://schema.org/Article">
        <header className="opening">
          <Tags entry={entry} />
          <h1 itemProp="headline">{entry.title}</h1>
          {entry.summary && <p className="standfirst" itemProp="description">{entry.summary}</p>}
          <p className="date">
            <Published entry={entry} itemProp="datePublished" />
            {entry.bodyText && <span>{`${entry.minutes} ${words.minutes}`}</span>}
          </p>
        </header>
        <div className="frame wide plate"><Picture image={entry.cover} eager /></div>
        <Prose entry={entry} itemProp="articleBody" />
        <Gallery images={entry.images} />
      </article>
      <Section id="shop" title={words.inTheShop} className={products.length < 3 ? "band beside" : "band"} grid="products">
        {products.map((other) => <ProductCard key={other.id} entry={other} level="h3" />)}
      </Section>
      <Section id="next" title={words.keepReading} grid="two">
        {model.next(entry).map((other) => <ArticleCard key={other.id} entry={other} level="h3" />)}
      </Section>
    </Document>
  );
}
