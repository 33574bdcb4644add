import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { Layout } from "../components/layout";

export const Head = () => <About kind="list" title={words.notFound}><meta name="robots" content="noindex" /></About>;

export default function NotFound() {
  return (
    <Layout>
      <header className="opening lost">
        <p className="kicker">404</p>
        <h1>{words.notFound}</h1>
        <p className="standfirst">{words.notFoundText}</p>
        <p><a className="button" href="/">{words.backHome}</a></p>
      </header>
    </Layout>
  );
}
