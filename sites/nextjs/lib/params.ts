import { notFound } from "next/navigation";

export interface SlugProps {
  params: Promise<{ slug: string[] }>;
}

const NONE = "_none";

/**
 * The addresses of a route `[...slug]`, from "/article/a/b/" below "/article/" → `{ slug: ["a", "b"] }`. The export refuses a route
 * without any, as a shop without articles has: it gets one that scripts/tidy.mjs takes away again.
 */
export const slugsOf = (things: { path: string }[], root: string) =>
  things.length === 0 ? [{ slug: [NONE] }] : things.map(({ path }) => ({ slug: path.slice(root.length, -1).split("/") }));

/** The one of these that a page shows. Next hands a slug over as it is at one time, and encoded at another. */
export async function found<T extends { path: string }>(things: T[], root: string, { params }: SlugProps): Promise<T> {
  const asked = (await params).slug.join("/");
  if (asked === NONE) notFound();
  const encoded = (slug: string) => slug.split("/").map(encodeURIComponent).join("/");
  const thing = things.map((thing) => ({ thing, slug: thing.path.slice(root.length, -1) })).find(({ slug }) => asked === slug || asked === encoded(slug))?.thing;
  // A 404 page in its place would be published without a word.
  if (!thing) throw new Error(`Nothing stands at ${root}${asked}/`);
  return thing;
}
