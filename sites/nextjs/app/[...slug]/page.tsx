import { Document } from "@/components/document";
import { Prose } from "@/components/parts";
import { Gallery, Picture } from "@/components/picture";
import { aboutEntry } from "@/lib/metadata";
import { found, slugsOf, type SlugProps } from "@/lib/params";
import { model } from "@/lib/site";

const ROOT = "/";

export const dynamicParams = false;
export const generateStaticParams = () => slugsOf(model.pages, ROOT);
export const generateMetadata = async (props: SlugProps) => aboutEntry(await found(model.pages, ROOT, props));

export default async function Page(props: SlugProps) {
  const entry = await found(model.pages, ROOT, props);
  return (
    <Document kind="page" here={entry.url}>
      <article>
        <header className="opening">
          <h1>{entry.title}</h1>
          {entry.summary && <p className="standfirst">{entry.summary}</p>}
        </header>
        {entry.images.length > 0 && <div className="frame wide plate"><Picture image={entry.cover} eager /></div>}
        <Prose entry={entry} />
        <Gallery images={entry.images} />
      </article>
    </Document>
  );
}
