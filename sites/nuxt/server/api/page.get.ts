/** The content of the page at `?path=/article/linen/`. An address that the site doesn't have is an error, and ends the build. */
export default defineEventHandler(async (event) => {
  const { path } = getQuery<{ path: string }>(event);
  const view = viewOf(path, await theSite());
  if (!view) throw createError({ statusCode: 404, statusMessage: `No page at ${encodeURI(path)}` });
  return view;
});
