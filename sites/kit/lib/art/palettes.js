/** One family of colours: quiet walls, glazes that go with each of them. */
export const PALETTES = [
  { wall: "#e6ddcf", table: "#cdbfaa", glazes: ["#3f5a73", "#b8694a", "#f3ece0", "#7b8a6d"], ink: "#2c2a28" },
  { wall: "#d7dcd3", table: "#b9c1b0", glazes: ["#a5553a", "#f2ead9", "#44545a", "#c79a53"], ink: "#262b29" },
  { wall: "#e9d8c9", table: "#d3b199", glazes: ["#5b6f68", "#f6efe4", "#8d4635", "#34475a"], ink: "#33261f" },
  { wall: "#d3dadf", table: "#b3bfc6", glazes: ["#c07a4f", "#f0ebe1", "#2f4b63", "#8a9a86"], ink: "#232a30" },
  { wall: "#eadfc4", table: "#d5bf8d", glazes: ["#48605c", "#a24f35", "#f7f0e1", "#6e6f8a"], ink: "#2e2a1f" },
  { wall: "#ddd5d8", table: "#c2b1b5", glazes: ["#7a3f45", "#f1e8df", "#566a77", "#b78a55"], ink: "#2b2528" },
];

export const WOOD = { light: "#c39a6b", dark: "#8a5f3c" };
export const BRASS = { light: "#e6c777", base: "#c79a3f", dark: "#8a6522" };
export const LINEN = { base: "#ece4d4", shade: "#d4c8b1", thread: "#a8412f" };
export const WAX = "#dca94b";
