import { contentFolders } from "./content.js";

/**
 * `tina/config.ts` of a client's content repository, from the client's file of the platform. Tina's own tools read it there:
 * https://tina.io/docs/reference/config
 */
export function tinaConfigOf(client) {
  const { content = {}, service_integration: integration } = client;
  const folders = contentFolders(
    { directory: content.git?.directory ?? "content", mapping: content.mapping },
    integration.ecommerce_config?.provider,
  );
  const collections = folders.map(({ folder, path, label, fields }) => ({
    name: nameOf(folder),
    label,
    path,
    format: "md",
    fields: fields.map((field) => fieldOf(field, folders)),
  }));
  const { client_id: clientId, branch = "main" } = integration.cms_config.settings;
  return `import { defineConfig } from "tinacms";

export default defineConfig({
  branch: ${JSON.stringify(content.git?.branch ?? branch)},
  clientId: ${JSON.stringify(clientId)},
  token: process.env.TINA_TOKEN,
  build: { outputFolder: "admin", publicFolder: "public" },
  media: { tina: { mediaRoot: "uploads", publicFolder: "" } },
  schema: {
    collections: ${JSON.stringify(collections, null, 2).replaceAll("\n", "\n    ")},
  },
});
`;
}

// Tina's names are GraphQL's.
const nameOf = (folder) => folder.replace(/[^A-Za-z0-9_]/g, "_");

function fieldOf(field, folders) {
  const { name, label, hint, pattern, required } = field;
  return {
    name,
    label,
    ...(hint && { description: pattern ? `${hint} (${pattern})` : hint }),
    ...(name === "title" && required && { isTitle: true }),
    ...(required && { required: true }),
    ...typeOf(field, folders),
  };
}

function typeOf({ type, to, options, fields }, folders) {
  switch (type) {
    case "lines":
      return { type: "string", ui: { component: "textarea" } };
    case "body":
      return { type: "rich-text", isBody: true };
    case "time":
      return { type: "datetime" };
    case "flag":
      return { type: "boolean" };
    case "list":
      return { type: "string", list: true };
    case "number":
      return { type: "number" };
    case "picture":
      return { type: "image" };
    case "choices":
      return { type: "string", list: true, options };
    case "group":
      return { type: "object", fields: fields.map((inner) => ({ ...fieldOf(inner, folders), isTitle: undefined })) };
    case "link":
      return {
        type: "object",
        list: true,
        fields: [{ name: "path", label: "Which", type: "reference", collections: folders.filter(({ kind }) => kind === to).map(({ folder }) => nameOf(folder)) }],
      };
    default:
      return { type: "string" };
  }
}
