import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  className?: string;
  more?: { url: string; text: string };
  grid: "one" | "two" | "three" | "products";
  children: ReactNode[];
}

/** A heading and a grid of cards; nothing where there are no cards. */
export const Section = ({ id, title, className, more, grid, children }: SectionProps) =>
  children.length > 0 && (
    <section className={className} aria-labelledby={id}>
      <div className="heading"><h2 id={id}>{title}</h2>{more && <a href={more.url}>{more.text}</a>}</div>
      <div className={`grid ${grid}`}>{children}</div>
    </section>
  );
