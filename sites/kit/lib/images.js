import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "./input-error.js";

const SIZES = "(min-width: 60rem) 50vw, 100vw";

/** The pictures beside a snapshot, in their sizes. Pages show these and ask no other host; a picture that is not here is left out. */
export class Images {
  constructor(index, folder) {
    this.index = index;
    this.folder = folder;
    this.used = new Map();
  }

  /** `CONTENT_IMAGES`: `{"https://cdn.example/mug.jpg":[{"file":"5e2c….webp","width":480,"height":360}]}`, smallest first. Not set: pictures keep their address. */
  static async read(env) {
    const path = env.CONTENT_IMAGES;
    if (!path) return new Images(null, null);
    try {
      return new Images(JSON.parse(await readFile(path, "utf8")), dirname(path));
    } catch (error) {
      throw new InputError(`CONTENT_IMAGES: cannot read ${path} (${error.code ?? error.message})`);
    }
  }

  /** The picture as a page refers to it; null where it is not to be shown. */
  find(url) {
    if (this.index === null) return { url, width: null, height: null, srcset: null, sizes: null };
    const sources = Object.hasOwn(this.index, url) ? this.index[url] : null;
    if (!sources) return null;
    const named = sources.map((source) => ({ ...source, url: `/assets/picture.${source.file}` }));
    for (const { url: asset, file } of named) this.used.set(asset, file);
    const largest = named.at(-1);
    return {
      url: largest.url,
      width: largest.width,
      height: largest.height,
      srcset: named.length > 1 ? named.map((source) => `${source.url} ${source.width}w`).join(", ") : null,
      sizes: named.length > 1 ? SIZES : null,
    };
  }

  /** The text with its pictures from here, each as large as the page needs it and only once it is near. */
  inText(html) {
    if (this.index === null) return html;
    return html.replace(/<img\b(?:"[^"]*"|[^">])*>/gi, (tag) => {
      const found = this.find(unescape(/\ssrc="([^"]*)"/i.exec(tag)?.[1] ?? ""));
      if (!found) return "";
      const alt = /\salt="([^"]*)"/i.exec(tag)?.[1] ?? "";
      const sized = found.srcset ? ` srcset="${found.srcset}" sizes="${found.sizes}"` : "";
      return `<img src="${found.url}"${sized} alt="${alt}" width="${found.width}" height="${found.height}" loading="lazy" decoding="async">`;
    });
  }

  /** What the pages refer to, as files. */
  files() {
    return Promise.all([...this.used].sort().map(async ([url, file]) => ({ url, content: await readFile(join(this.folder, file)) })));
  }
}

const unescape = (text) => text.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=").replaceAll("&quot;", '"');
