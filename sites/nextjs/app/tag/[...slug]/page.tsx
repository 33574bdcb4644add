import { ArticleCard, CollectionCard, ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Section } from "@/components/section";
import { about } from "@/lib/metadata";
import { found, slugsOf, type SlugProps } from "@/lib/params";
import { model, words } from "@/lib/site";
import { isArticle, isCollection, isPage, isProduct } from "@/lib/kinds";

const ROOT = "/tag/";

export const dynamicParams = false;
export const generateStaticParams = () => slugsOf(model.tags, ROOT);

export async function generateMetadata(props: SlugProps) {
  const { name, url } = await found(model.tags, ROOT, props);
  return about({ title: name, url });
}

export default async function Subject(props: SlugProps) {
  const { name, url, entries } = await found(model.tags, ROOT, props);
  const pages = entries.filter(isPage);
  return (
    <Document kind="list" here={url}>
      <header className="opening"><p className="kicker">{words.subject}</p><h1>{name}</h1></header>
      <Section id="articles" title={words.magazine} grid="three">
        {entries.filter(isArticle).map((entry, index) => <ArticleCard key={entry.id} entry={entry} level="h3" eager={index < 3} />)}
      </Section>
      <Section id="products" title={words.shop} className="band" grid="products">
        {entries.filter(isProduct).map((entry) => <ProductCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      <Section id="collections" title={words.collections} grid="two">
        {entries.filter(isCollection).map((entry) => <CollectionCard key={entry.id} entry={entry} level="h3" />)}
      </Section>
      {pages.length > 0 && <ul className="index">{pages.map((entry) => <li key={entry.id}><a href={entry.url}>{entry.title}</a></li>)}</ul>}
    </Document>
  );
}
