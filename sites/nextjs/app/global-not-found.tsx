import { Document } from "@/components/document";
import { about } from "@/lib/metadata";
import { words } from "@/lib/site";

export const metadata = about({ title: words.notFound });

export default function NotFound() {
  return (
    <Document kind="list">
      <header className="opening lost">
        <p className="kicker">404</p>
        <h1>{words.notFound}</h1>
        <p className="standfirst">{words.notFoundText}</p>
        <p><a className="button" href="/">{words.backHome}</a></p>
      </header>
    </Document>
  );
}
