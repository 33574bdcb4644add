import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { escape } from "../escape.js";
import { InputError } from "../input-error.js";
import { contentFolders } from "./content.js";

const HOME = new URL("../../editors/decap/", import.meta.url);

/** Decap CMS: a page that commits to the content's repository. Its settings are its maker's: https://decapcms.org/docs/configuration-options */
export const decap = {
  settings({ settings = {}, branch = "main", directory = "content", mapping = {}, local_backend: localBackend = null }) {
    const { repository, repository_owner: owner, auth_url: authUrl = null, workflow = "simple" } = settings;
    if (!repository || !owner) throw new InputError('SITE_CONFIG: "editing.settings" has no repository');
    if (authUrl === null && localBackend === null) throw new InputError('SITE_CONFIG: "editing.settings.auth_url" is missing: nobody could sign in');
    return { repository: `${owner}/${repository}`, authUrl, workflow, branch, directory, mapping, localBackend };
  },

  async files(site) {
    const { main, parts } = await script();
    const name = `decap-cms.${createHash("sha256").update(main).digest("hex").slice(0, 12)}.js`;
    return [
      { url: "/admin/index.html", content: page(site, name) },
      // JSON is YAML.
      { url: "/admin/config.yml", content: JSON.stringify(configOf(site), null, 2) + "\n" },
      { url: `/admin/${name}`, content: main },
      // The script asks for its parts beside the page, by the names that they have.
      ...parts.map(({ file, content }) => ({ url: `/admin/${file}`, content })),
    ];
  },
};

export function configOf({ name, url, shop, editing }) {
  const { repository, branch, authUrl, workflow, localBackend } = editing;
  const folders = contentFolders(editing, shop?.provider);
  return {
    backend: { name: "github", repo: repository, branch, ...(authUrl && { base_url: authUrl, auth_endpoint: "auth" }) },
    ...(localBackend && { local_backend: { url: localBackend } }),
    ...(workflow === "editorial" && { publish_mode: "editorial_workflow" }),
    site_url: url,
    display_url: url,
    app_title: name,
    media_folder: "uploads",
    public_folder: "/uploads",
    slug: { encoding: "ascii", clean_accents: true },
    collections: folders.map(({ folder, path, one, label, fields }) => ({
      name: folder,
      label,
      label_singular: one,
      folder: path,
      create: true,
      extension: "md",
      format: "yaml-frontmatter",
      slug: "{{slug}}",
      fields: fields.map((field) => fieldOf(field, folders)),
    })),
  };
}

function fieldOf(field, folders) {
  const { name, label, hint, pattern } = field;
  return {
    name,
    label,
    required: field.required === true,
    ...(hint && { hint }),
    ...(pattern && { pattern: [pattern, `must look like ${pattern}`] }),
    ...widgetOf(field, folders),
  };
}

function widgetOf({ type, to, options, fields }, folders) {
  switch (type) {
    case "text":
      return { widget: "string" };
    case "lines":
      return { widget: "text" };
    case "body":
      return { widget: "markdown" };
    case "time":
      return { widget: "datetime", format: "YYYY-MM-DDTHH:mm:ssZ", picker_utc: true };
    case "flag":
      return { widget: "boolean", default: false };
    case "list":
      return { widget: "list" };
    case "number":
      return { widget: "number", value_type: "int", min: 0 };
    case "picture":
      return { widget: "image" };
    case "choices":
      return { widget: "select", multiple: true, options };
    case "group":
      return { widget: "object", collapsed: true, fields: fields.map((inner) => fieldOf(inner, folders)) };
    case "link": {
      const { folder } = folders.find(({ kind }) => kind === to) ?? {};
      return { widget: "relation", collection: folder, multiple: true, value_field: `${folder}/{{slug}}`, display_fields: ["title"], search_fields: ["title"] };
    }
  }
}

async function script() {
  const lock = JSON.parse(await readFile(new URL("editor.lock.json", HOME), "utf8"));
  const folder = new URL(`node_modules/${lock.package}-${lock.version}/`, HOME);
  const names = await readdir(folder).catch(() => {
    throw new InputError(`the editor's script is not installed: run \`node kit/editors/decap/install.mjs\``);
  });
  const files = await Promise.all(names.sort().map(async (file) => ({ file, content: await readFile(new URL(file, folder)) })));
  return { main: files.find(({ file }) => file === "decap-cms.js").content, parts: files.filter(({ file }) => file !== "decap-cms.js") };
}

function page(site, script) {
  const { localBackend } = site.editing;
  const policy = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    // It compiles the schemas that it checks its configuration by, in the browser.
    "script-src": ["'self'", "'unsafe-eval'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:", "https:"],
    "font-src": ["data:"],
    "connect-src": ["'self'", "blob:", "https://api.github.com", "https://www.githubstatus.com", ...(localBackend ? [new URL(localBackend).origin] : [])],
  };
  const directives = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.join(" ")}`);
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(site.name)}</title>` +
    `<link rel="cms-config-url" type="text/yaml" href="/admin/config.yml"></head><body><script src="/admin/${script}"></script></body></html>\n`
  );
}
