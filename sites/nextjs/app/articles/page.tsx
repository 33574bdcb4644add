import { ArticleCard } from "@/components/cards";
import { Document } from "@/components/document";
import { about } from "@/lib/metadata";
import { model, words } from "@/lib/site";

export const metadata = about({ title: words.magazine, description: words.articlesLead, url: "/articles/" });

export default function Articles() {
  return (
    <Document kind="list" here="/articles/">
      <header className="opening"><h1>{words.magazine}</h1><p className="standfirst">{words.articlesLead}</p></header>
      <div className="grid three">
        {model.articles.map((entry, index) => <ArticleCard key={entry.id} entry={entry} level="h2" eager={index < 3} />)}
      </div>
    </Document>
  );
}
