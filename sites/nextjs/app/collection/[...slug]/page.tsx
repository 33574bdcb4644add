import { ArticleCard, ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Prose } from "@/components/parts";
import { Picture } from "@/components/picture";
import { Section } from "@/components/section";
import { aboutEntry } from "@/lib/metadata";
import { found, slugsOf, type SlugProps } from "@/lib/params";
import { model, words } from "@/lib/site";
import { isArticle, isProduct } from "@/lib/kinds";

const ROOT = "/collection/";

export const dynamicParams = false;
export const generateStaticParams = () => slugsOf(model.collections, ROOT);
export const generateMetadata = async (props: SlugProps) => aboutEntry(await found(model.collections, ROOT, props));

export default async function Collection(props: SlugProps) {
  const entry = await found(model.collections, ROOT, props);
  return (
    <Document kind="collection" here={entry.url}>
      <div className="lead">
        <div className="frame wide"><Picture image={entry.cover} eager /></div>
        <div className="text">
          <p className="kicker">{words.collection}</p>
          <h1>{entry.title}</h1>
          {entry.summary && <p className="standfirst">{entry.summary}</p>}
          <Prose entry={entry} />
        </div>
      </div>
      <Section id="shelf" title={words.onTheShelf} className="band" grid="products">
        {entry.related.filter(isProduct).map((other) => <ProductCard key={other.id} entry={other} level="h3" />)}
      </Section>
      <Section id="read" title={words.readAbout} grid="three">
        {entry.related.filter(isArticle).map((other) => <ArticleCard key={other.id} entry={other} level="h3" />)}
      </Section>
    </Document>
  );
}
