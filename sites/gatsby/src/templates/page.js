import { graphql } from "gatsby";
import { About } from "../components/about";
import { Layout } from "../components/layout";
import { Prose } from "../components/parts";
import { Gallery, Picture } from "../components/picture";

export const Head = ({ data: { page } }) => <About kind="page" {...page.about} />;

export default function Page({ data: { page } }) {
  return (
    <Layout here={page.url}>
      <article>
        <header className="opening">
          <h1>{page.title}</h1>
          {page.summary && <p className="standfirst">{page.summary}</p>}
        </header>
        {page.images.length > 0 && <div className="frame wide plate"><Picture image={page.cover} eager /></div>}
        <Prose html={page.bodyHtml} />
        <Gallery images={page.images} />
      </article>
    </Layout>
  );
}

export const query = graphql`
  query ($id: String!) {
    page(id: { eq: $id }) {
      url
      title
      summary
      bodyHtml
      about { ...About }
      cover { ...Picture }
      images { ...Picture }
    }
  }
`;
