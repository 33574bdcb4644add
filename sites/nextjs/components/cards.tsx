import { words, type Entry, type Product } from "@/lib/site";
import { Picture } from "./picture";

type Level = "h2" | "h3";

export const Kicker = ({ entry }: { entry: Entry }) => entry.tags.length > 0 && <p className="kicker">{entry.tags[0]}</p>;

export const ArticleCard = ({ entry, level: Heading, eager }: { entry: Entry; level: Level; eager?: boolean }) => (
  <article className="card">
    <div className="frame wide"><Picture image={entry.cover} eager={eager} /></div>
    <Kicker entry={entry} />
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    {entry.summary && <p className="summary">{entry.summary}</p>}
  </article>
);

export const ProductCard = ({ entry, level: Heading }: { entry: Product; level: Level }) => (
  <article className={`card product${entry.offer.soldOut ? " sold-out" : ""}`}>
    <div className="frame tall">
      <Picture image={entry.cover} />
      {!entry.offer.inStock && <p className="flag">{entry.offer.status}</p>}
    </div>
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    <p className="price">{entry.offer.price ?? words.priceOnRequest}</p>
  </article>
);

export const CollectionCard = ({ entry, level: Heading }: { entry: Entry; level: Level }) => (
  <article className="card collection">
    <div className="frame wide"><Picture image={entry.cover} /></div>
    <p className="kicker">{words.collection}</p>
    <Heading><a href={entry.url}>{entry.title}</a></Heading>
    {entry.summary && <p className="summary">{entry.summary}</p>}
  </article>
);
