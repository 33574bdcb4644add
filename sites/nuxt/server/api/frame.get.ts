/** What stands around every page. */
export default defineEventHandler(async () => {
  const { site, model, words, assets } = await theSite();
  const link = (to: { url: string; title?: string; name?: string }) => ({ url: to.url, route: routeOf(to), text: to.title ?? to.name });
  return {
    ...{ name: site.name, locale: site.locale, url: site.url, words, css: assets.css, icon: assets.icon, lists: model.lists },
    collections: model.collections.slice(0, 2).map(link),
    tags: model.tags.map(link),
    pages: model.pages.map(link),
  };
});
