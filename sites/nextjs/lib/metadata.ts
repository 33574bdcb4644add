import type { Metadata } from "next";
import { assets, sellingOf, site, type Entry } from "./site";

interface About {
  title?: string;
  /** Where search engines and social networks shall see another title than the browser's tab. */
  heading?: string;
  description?: string;
  url?: string;
  type?: "article" | "website";
  image?: string;
  policy?: string;
}

export function about({ title, heading = title ?? site.name, description, url, type = "website", image, policy = "static" }: About): Metadata {
  return {
    metadataBase: new URL(site.url),
    title: title ? `${title} – ${site.name}` : site.name,
    description: description || undefined,
    icons: { icon: { url: assets.icon, type: "image/svg+xml" } },
    alternates: { canonical: url, types: { "application/atom+xml": [{ url: "/feed.xml", title: site.name }] } },
    openGraph: { title: heading, description: description || undefined, siteName: site.name, url, type, images: image },
    // The last step of the build reads it, and writes the page's Content-Security-Policy.
    other: { "page-policy": policy },
  };
}

export const aboutEntry = (entry: Entry): Metadata =>
  about({
    title: entry.seoTitle,
    description: entry.description,
    url: entry.url,
    type: entry.type === "article" ? "article" : "website",
    image: entry.cover.svg ? undefined : entry.cover.url,
    policy: sellingOf(entry)?.policy,
  });
