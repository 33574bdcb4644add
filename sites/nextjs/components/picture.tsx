import type { Image } from "@/lib/site";

export const Picture = ({ image, eager = false }: { image: Image; eager?: boolean }) => (
  <img
    src={image.url}
    srcSet={image.srcset ?? undefined}
    sizes={image.sizes ?? undefined}
    alt={image.alt}
    width={image.width ?? undefined}
    height={image.height ?? undefined}
    fetchPriority={eager ? "high" : undefined}
    loading={eager ? undefined : "lazy"}
    decoding="async"
  />
);

/** The pictures after the first, which stands on top. */
export const Gallery = ({ images }: { images: Image[] }) =>
  images.slice(1).map((image, index) => <div key={index} className="frame free"><Picture image={image} /></div>);
