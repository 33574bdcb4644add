/** Name, words and menus, which every page needs: fetched once a page, and in the browser taken from what the page brought. */
export default defineNuxtPlugin(async () => {
  const { data, error } = await useFetch("/api/frame");
  if (error.value) throw createError({ ...error.value, fatal: true });
  return { provide: { frame: data.value! } };
});
