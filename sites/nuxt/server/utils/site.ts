import { readSite } from "#kit";

/** The snapshot as a site, read once a build. */
export const theSite = () => (read ??= readWithRoutes());

let read: ReturnType<typeof readWithRoutes> | undefined;

async function readWithRoutes() {
  const site = await readSite();
  const { entries, tags } = site.model;
  return { ...site, entries: new Map(entries.map((entry) => [routeOf(entry), entry])), tags: new Map(tags.map((tag) => [routeOf(tag), tag])) };
}

/** An address as a prerendered page's route has it: Nitro takes `/why%3F/` for a name, not for `why?`. */
export const routeOf = ({ url }: { url: string }) => decodeURI(url);

export type TheSite = Awaited<ReturnType<typeof theSite>>;
