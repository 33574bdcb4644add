import { readSite } from "#kit";

let read: ReturnType<typeof readSite> | undefined;

/** The snapshot as a site, read once a build. */
export const theSite = () => (read ??= readSite());
