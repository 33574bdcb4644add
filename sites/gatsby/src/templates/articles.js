import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { ArticleCard } from "../components/cards";
import { Layout } from "../components/layout";

export const Head = () => <About kind="list" title={words.magazine} description={words.articlesLead} path="/articles/" />;

export default function Articles({ data }) {
  return (
    <Layout here="/articles/">
      <header className="opening"><h1>{words.magazine}</h1><p className="standfirst">{words.articlesLead}</p></header>
      <div className="grid three">
        {data.allArticle.nodes.map((entry, index) => <ArticleCard key={entry.id} entry={entry} level="h2" eager={index < 3} />)}
      </div>
    </Layout>
  );
}

export const query = graphql`
  { allArticle(sort: { position: ASC }) { nodes { ...ArticleCard } } }
`;
