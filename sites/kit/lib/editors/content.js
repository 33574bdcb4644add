import { shops } from "../shops/shops.js";

/**
 * What the content's files say, as whoever reads the repository takes it (Platform.Content/Git), by the kind of item; every editor's
 * schema is made of it. A field's type is text, lines, body, time, flag, list, number, picture, link (to a kind), choices or group.
 */
const title = { name: "title", type: "text", label: "Title", required: true };
const slug = { name: "slug", type: "text", label: "Address", hint: "The page's address. Without one it is the file's name.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
const summary = { name: "summary", type: "lines", label: "Summary" };
const date = { name: "date", type: "time", label: "Published on" };
const tags = { name: "tags", type: "list", label: "Tags" };
const cover = {
  name: "cover",
  type: "group",
  label: "Picture",
  fields: [
    { name: "src", type: "picture", label: "File" },
    { name: "alt", type: "text", label: "What it shows", hint: "For those who can't see it." },
  ],
};
const seo = {
  name: "seo",
  type: "group",
  label: "Search engines",
  fields: [
    { name: "title", type: "text", label: "Title" },
    { name: "description", type: "lines", label: "Description" },
  ],
};
const draft = { name: "draft", type: "flag", label: "Not to be published" };
const body = { name: "body", type: "body", label: "Text" };
const products = { name: "related", type: "link", to: "product", label: "Products" };

const commerce = [
  { name: "sku", type: "text", label: "Article number", required: true },
  { name: "price", type: "text", label: "Price", hint: "12.00", pattern: "^[0-9]+([.][0-9]{1,2})?$" },
  { name: "currency", type: "text", label: "Currency", hint: "Where it is not the shop's: EUR", pattern: "^[A-Z]{3}$" },
  { name: "stock", type: "number", label: "In stock" },
];
const subscriptions = { name: "subscriptions", type: "choices", label: "Again", hint: "What a customer may choose beside once.", options: ["1w", "2w", "1m", "2m", "3m", "6m", "1y"] };

const KINDS = [
  { kind: "article", folder: "articles", one: "Article", many: "Articles", fields: [title, slug, summary, date, tags, cover, products, seo, draft, body] },
  { kind: "page", folder: "pages", one: "Page", many: "Pages", fields: [title, slug, summary, tags, cover, seo, draft, body] },
  { kind: "product", folder: "products", one: "Product", many: "Products", fields: [title, slug, summary, ...commerce, tags, cover, seo, draft, body] },
  { kind: "collection", folder: "collections", one: "Collection", many: "Collections", fields: [title, slug, summary, products, cover, seo, draft, body] },
];

/**
 * The folders of a client's content: `[{ folder, path, kind, label, fields }]`. A client that maps folders of its own to a kind
 * (`{"blog":"article"}`) keeps it there.
 */
export function contentFolders({ directory, mapping = {} }, shop = null) {
  const path = (folder) => [directory.replace(/^\/+|\/+$/g, ""), folder].filter(Boolean).join("/");
  return KINDS.flatMap(({ kind, folder, one, many, fields }) => {
    const own = Object.keys(mapping).filter((name) => mapping[name] === kind);
    const folders = own.length > 0 ? own : folder in mapping ? [] : [folder];
    const all = kind === "product" && shops[shop]?.subscribes ? fields.flatMap((field) => (field === tags ? [subscriptions, tags] : [field])) : fields;
    return folders.map((name) => ({ folder: name, path: path(name), kind, one, label: folders.length > 1 ? `${many}: ${name}` : many, fields: all }));
  });
}
