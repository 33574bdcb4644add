/** Nuxt writes the moment of the build into every page that has scripts, which would change with each build. */
export default defineNuxtPlugin(({ payload }) => {
  if (import.meta.prerender) payload.prerenderedAt = 1;
});
