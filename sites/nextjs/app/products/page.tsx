import { ProductCard } from "@/components/cards";
import { Document } from "@/components/document";
import { Shelf } from "@/components/shelf";
import { about } from "@/lib/metadata";
import { model, words } from "@/lib/site";

export const metadata = about({ title: words.shop, description: words.productsLead, url: "/products/" });

export default function Products() {
  return (
    <Document kind="list" here="/products/">
      <header className="opening"><h1>{words.shop}</h1><p className="standfirst">{words.productsLead}</p></header>
      <Shelf label={words.inStockOnly} cards={model.products.map((entry) => ({ id: entry.id, inStock: entry.offer.inStock, card: <ProductCard entry={entry} level="h2" /> }))} />
    </Document>
  );
}
