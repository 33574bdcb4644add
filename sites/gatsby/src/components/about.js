import { graphql, useStaticQuery } from "gatsby";

/** The head of a page. `page-policy` is read by the last step of the build, which writes the page's Content-Security-Policy. */
export function About({ kind, title, description, canonical, path, image, type = "website", policy = "static", children }) {
  const { title: name, siteUrl, language, css, icon } = useStaticQuery(graphql`
    { site { siteMetadata { title siteUrl language css icon } } }
  `).site.siteMetadata;
  const url = canonical ?? (path && siteUrl + path);
  return (
    <>
      <html lang={language} />
      <body className={kind} />
      <meta name="page-policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title ? `${title} – ${name}` : name}</title>
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      {url && <meta property="og:title" content={title ?? name} />}
      {url && <meta property="og:type" content={type} />}
      {url && <meta property="og:url" content={url} />}
      {image && <meta property="og:image" content={image} />}
      <meta property="og:site_name" content={name} />
      {url && <link rel="canonical" href={url} />}
      <link rel="icon" type="image/svg+xml" href={icon} />
      <link rel="alternate" type="application/atom+xml" title={name} href="/feed.xml" />
      <link rel="stylesheet" href={css} />
      {children}
    </>
  );
}

export const fragments = graphql`
  fragment About on About { title description canonical image }
`;
