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

/** The one of these that a page shows. */
export async function found<T extends { path: string }>(things: T[], root: string, { params }: SlugProps): Promise<T> {
  const { slug } = await params;
  const path = `${root}${slug.map(decodeURIComponent).join("/")}/`;
  return things.find((thing) => thing.path === path) ?? notFound();
}
