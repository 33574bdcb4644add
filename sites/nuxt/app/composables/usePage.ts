/** What the page at this address shows. `useFetch` keeps a failure to itself: thrown on, it ends the build. */
export async function usePage<View>() {
  const { data, error } = await useFetch("/api/page", { query: { route: useHere() } });
  if (error.value) throw createError({ ...error.value, fatal: true });
  return data.value as View;
}
