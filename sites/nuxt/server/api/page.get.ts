/** The content of the page at `?route=/article/linen/`. A route that the site doesn't have is an error, and ends the build. */
export default defineEventHandler(async (event) => {
  const { route } = getQuery<{ route: string }>(event);
  const view = viewOf(route, await theSite());
  if (!view) throw createError({ statusCode: 404, statusMessage: `No page at ${encodeURI(route)}` });
  return view;
});
