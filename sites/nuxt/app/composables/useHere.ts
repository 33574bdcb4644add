/** This page's route as the build asked for it; the router would encode a "%" in it once more. */
export const useHere = () => decodeURI(useRequestEvent()?.path ?? useRoute().path);
