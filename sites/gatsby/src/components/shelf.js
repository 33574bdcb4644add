import { useEffect, useState } from "react";
import words from "../../kit/lib/words.json";
import { ProductCard } from "./cards";

/** The list of products, which the browser can narrow to what is in stock. Without a script it is the list, and offers nothing that it can't do. */
export function Shelf({ products }) {
  const [running, setRunning] = useState(false);
  const [inStockOnly, setInStockOnly] = useState(false);
  useEffect(() => setRunning(true), []);
  const choice = products.some(({ offer }) => offer.inStock) && products.some(({ offer }) => !offer.inStock);
  return (
    <>
      {running && choice && (
        <p className="date"><label><input type="checkbox" checked={inStockOnly} onChange={(event) => setInStockOnly(event.target.checked)} /> {words.inStockOnly}</label></p>
      )}
      <div className="grid products">
        {products.filter(({ offer }) => offer.inStock || !inStockOnly).map((entry) => <ProductCard key={entry.id} entry={entry} level="h2" />)}
      </div>
    </>
  );
}
