import { createHash } from "node:crypto";
import { readFile, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { absolute, longDate, readSite, sellingOf, tagUrl } from "./kit/site.js";

const TYPES = { article: "Article", product: "Product", collection: "Collection", page: "Page" };

export async function createSchemaCustomization({ actions }) {
  actions.createTypes(await readFile("schema.graphql", "utf8"));
}

/** Everything of the snapshot becomes a node, in the site's order. An entry's relations are links to other nodes. */
export async function sourceNodes({ actions, createNodeId, createContentDigest }) {
  const { site, model, words } = await readSite();
  const idOf = (entry) => createNodeId(`${entry.type} ${entry.id}`);
  const create = (type, id, fields) => actions.createNode({ ...fields, id, internal: { type, contentDigest: createContentDigest(fields) } });

  for (const [position, entry] of model.entries.entries())
    create(TYPES[entry.type], idOf(entry), {
      position,
      title: entry.title,
      path: entry.path,
      url: entry.url,
      summary: entry.summary,
      bodyHtml: entry.bodyHtml,
      published: entry.publishedAt && { at: entry.publishedAt, text: longDate(entry.publishedAt, site) },
      reading: entry.bodyText ? `${entry.minutes} ${words.minutes}` : null,
      tags: entry.tags.map((name) => ({ name, url: tagUrl(name) })),
      about: aboutOf(entry, site),
      cover: pictureOf(entry.cover),
      images: entry.images.map(pictureOf),
      related: entry.related.map(idOf),
      ...(entry.type === "article" && { next: model.next(entry).map(idOf) }),
      ...(entry.type === "product" && { others: model.others(entry).map(idOf), offer: entry.offer, selling: sellingOf(entry, site, words) }),
    });

  for (const [position, { slug, name, path, url, entries }] of model.tags.entries())
    create("Tag", createNodeId(`tag ${slug}`), { position, name, path, url, entries: entries.map(idOf) });
}

const pictureOf = ({ url, srcset, sizes, width, height, alt }) => ({ url, srcset, sizes, width, height, alt });

const aboutOf = ({ seoTitle, description, url, cover }, site) => ({
  title: seoTitle,
  description,
  canonical: absolute(url, site),
  image: cover.svg ? null : cover.url.startsWith("https:") ? cover.url : absolute(cover.url, site),
});

export async function createPages({ actions, graphql, reporter }) {
  const { data, errors } = await graphql(`
    {
      allArticle { nodes { id path } }
      allProduct { nodes { id path } }
      allCollection { nodes { id path } }
      allPage { nodes { id path } }
      allTag { nodes { id path } }
    }
  `);
  if (errors) reporter.panic("The site's pages could not be listed", errors);

  const create = (path, template, context = {}) => {
    // Its router would fail while the pages are written, with a screenful of its own code.
    if (path.includes("%")) reporter.panic(`Gatsby can't make a page whose address holds a percent sign: ${path}`);
    actions.createPage({ path, component: resolve(`src/templates/${template}.js`), context });
  };
  for (const [name, { nodes }] of Object.entries(data))
    for (const { id, path } of nodes) create(path, name.slice("all".length).toLowerCase(), { id });
  // A site that sells nothing has no shop.
  if (data.allArticle.nodes.length > 0) create("/articles/", "articles");
  if (data.allProduct.nodes.length > 0) create("/products/", "products");
}

/**
 * Gatsby writes webpack's hash of a compilation into every page, and that one differs between a build from nothing and one that goes
 * on from the last. The names of the files, which carry the hash of their content, say whether the scripts are the same.
 */
export function onCreateWebpackConfig({ actions, stage }) {
  if (stage === "build-javascript") actions.setWebpackConfig({ plugins: [hashByContent] });
}

let scripts = [];

const hashByContent = {
  apply(compiler) {
    compiler.hooks.afterCompile.tap("hash by content", (compilation) => {
      if (compilation.compiler !== compiler) return;
      scripts = Object.keys(compilation.assets).sort();
      compilation.hash = createHash("sha256").update(scripts.join("\n")).digest("hex").slice(0, 20);
    });
  },
};

/**
 * Takes out of `public` what is not of this build. Gatsby leaves the scripts of earlier builds there, and, where it lost its cache,
 * their pages too.
 */
export async function onPostBuild({ graphql }) {
  const { data } = await graphql("{ allSitePage { nodes { path } } }");
  const kept = new Set([...scripts, ...data.allSitePage.nodes.flatMap(({ path }) => filesOf(path))]);
  for (const file of await readdir("public", { recursive: true }))
    if (WRITTEN.test(file) && !kept.has(file)) await rm(join("public", file));
}

const WRITTEN = /^(?!_gatsby\/|~partytown\/|page-data\/).*\.html$|^page-data\/.*\/page-data\.json$|^[^/]*-[0-9a-f]{20}\.js[^/]*$/;

/** "/about/" → "about/index.html" and "page-data/about/page-data.json" */
const filesOf = (path) => [
  `${path}${path.endsWith("/") ? "index.html" : ""}`.slice(1),
  `page-data/${path === "/" ? "index" : path.replace(/^\/|\/$/g, "")}/page-data.json`,
];
