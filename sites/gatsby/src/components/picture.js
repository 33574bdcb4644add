import { graphql } from "gatsby";

export const Picture = ({ image, eager }) => (
  <img
    src={image.url}
    srcSet={image.srcset ?? undefined}
    sizes={image.sizes ?? undefined}
    alt={image.alt}
    width={image.width ?? undefined}
    height={image.height ?? undefined}
    // The name that React 18 lets through.
    fetchpriority={eager ? "high" : undefined}
    loading={eager ? undefined : "lazy"}
    decoding="async"
  />
);

/** The pictures after the first, which stands on top. */
export const Gallery = ({ images }) => images.slice(1).map((image, index) => <div key={index} className="frame free"><Picture image={image} /></div>);

export const fragments = graphql`
  fragment Picture on Picture { url srcset sizes width height alt }
`;
