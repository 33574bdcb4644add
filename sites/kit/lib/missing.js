import { access } from "node:fs/promises";
import { join } from "node:path";

/** The addresses of the site that have no page in the output: a generator may leave one out, or write it elsewhere, without a word. */
export async function missingPages(output, model) {
  const paths = ["/", ...model.lists, ...model.entries.map(({ path }) => path), ...model.tags.map(({ path }) => path)];
  const files = [...paths.map((path) => `${path}index.html`), "/404.html"];
  const there = await Promise.all(files.map((file) => access(join(output, file)).then(() => true, () => false)));
  return files.filter((_, index) => !there[index]);
}
