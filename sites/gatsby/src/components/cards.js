import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { Picture } from "./picture";

export const Kicker = ({ tags }) => tags.length > 0 && <p className="kicker">{tags[0].name}</p>;

export const ArticleCard = ({ entry, level: Heading, eager }) => (
  <article className="card">
    <div className="frame wide"><Picture image={entry.cover} eager={eager} /></div>
    <Kicker tags={entry.tags} />
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    {entry.summary && <p className="summary">{entry.summary}</p>}
  </article>
);

export const ProductCard = ({ entry, level: Heading }) => (
  <article className={`card product${entry.offer.soldOut ? " sold-out" : ""}`}>
    <div className="frame tall">
      <Picture image={entry.cover} />
      {!entry.offer.inStock && <p className="flag">{entry.offer.status}</p>}
    </div>
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    <p className="price">{entry.offer.price ?? words.priceOnRequest}</p>
  </article>
);

export const CollectionCard = ({ entry, level: Heading }) => (
  <article className="card collection">
    <div className="frame wide"><Picture image={entry.cover} /></div>
    <p className="kicker">{words.collection}</p>
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    {entry.summary && <p className="summary">{entry.summary}</p>}
  </article>
);

export const fragments = graphql`
  fragment ArticleCard on Article { id url title summary tags { name } cover { ...Picture } }
  fragment ProductCard on Product { id url title cover { ...Picture } offer { price soldOut inStock status } }
  fragment CollectionCard on Collection { id url title summary cover { ...Picture } }
`;
