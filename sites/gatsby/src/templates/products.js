import { graphql } from "gatsby";
import words from "../../kit/lib/words.json";
import { About } from "../components/about";
import { Layout } from "../components/layout";
import { Shelf } from "../components/shelf";

export const Head = () => <About kind="list" title={words.shop} description={words.productsLead} path="/products/" />;

export default function Products({ data }) {
  return (
    <Layout here="/products/">
      <header className="opening"><h1>{words.shop}</h1><p className="standfirst">{words.productsLead}</p></header>
      <Shelf products={data.allProduct.nodes} />
    </Layout>
  );
}

export const query = graphql`
  { allProduct(sort: { position: ASC }) { nodes { ...ProductCard } } }
`;
