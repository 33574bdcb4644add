import type { Picture } from "#shared/types/views";

interface PageHead {
  title?: string;
  kind: "home" | "list" | "article" | "page" | "goods" | "collection";
  url?: string;
  heading?: string;
  description?: string;
  type?: string;
  cover?: Picture;
  policy?: string;
}

/** The head of a page. The browser never changes it, as each page is a document of its own. */
export function usePageHead({ title, kind, url, heading, description, type = "website", cover, policy = "static" }: PageHead) {
  if (import.meta.client) return;
  const frame = useFrame();
  const absolute = (path: string) => (path.startsWith("https:") ? path : frame.url + path);
  useHead({
    htmlAttrs: { lang: frame.locale },
    bodyAttrs: { class: kind },
    title: title ? `${title} – ${frame.name}` : frame.name,
    meta: [
      { "http-equiv": "Content-Security-Policy", content: policy },
      { name: "color-scheme", content: "light dark" },
      ...(description ? [{ name: "description", content: description }] : []),
      ...(description && cover ? [{ property: "og:description", content: description }] : []),
      ...(url ? [{ property: "og:title", content: heading }, { property: "og:type", content: type }, { property: "og:url", content: absolute(url) }] : [{ name: "robots", content: "noindex" }]),
      ...(cover && !cover.drawn ? [{ property: "og:image", content: absolute(cover.url) }] : []),
      { property: "og:site_name", content: frame.name },
    ],
    link: [
      ...(url ? [{ rel: "canonical" as const, href: absolute(url) }] : []),
      { rel: "icon", type: "image/svg+xml", href: frame.icon },
      { rel: "alternate", type: "application/atom+xml", title: frame.name, href: "/feed.xml" },
      { rel: "stylesheet", href: frame.css },
    ],
  });
}
