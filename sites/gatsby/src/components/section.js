/** A heading and a grid of cards; nothing where there are no cards. */
export const Section = ({ id, title, className, more, grid, children }) =>
  children.length > 0 && (
    <section className={className} aria-labelledby={id}>
      <div className="heading"><h2 id={id}>{title}</h2>{more && <a href={more.url}>{more.text}</a>}</div>
      <div className={`grid ${grid}`}>{children}</div>
    </section>
  );
