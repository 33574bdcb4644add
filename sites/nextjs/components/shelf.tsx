"use client";

import { Fragment, useState, useSyncExternalStore, type ReactNode } from "react";

interface ShelfProps {
  label: string;
  cards: { id: string; inStock: boolean; card: ReactNode }[];
}

const never = () => () => {};

/** The list of products, which the browser can narrow to what is in stock. Without a script it is the list, and offers nothing that it can't do. */
export function Shelf({ label, cards }: ShelfProps) {
  const [inStockOnly, setInStockOnly] = useState(false);
  const running = useSyncExternalStore(never, () => true, () => false);
  const choice = cards.some(({ inStock }) => inStock) && cards.some(({ inStock }) => !inStock);
  return (
    <>
      {running && choice && (
        <p className="date"><label><input type="checkbox" checked={inStockOnly} onChange={(event) => setInStockOnly(event.target.checked)} /> {label}</label></p>
      )}
      <div className="grid products">
        {cards.filter(({ inStock }) => inStock || !inStockOnly).map(({ id, card }) => <Fragment key={id}>{card}</Fragment>)}
      </div>
    </>
  );
}
