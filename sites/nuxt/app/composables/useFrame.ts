export const useFrame = () => useNuxtApp().$frame;
