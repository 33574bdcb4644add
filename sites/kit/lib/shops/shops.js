import { snipcart } from "./snipcart.js";

/** How each shop sells on a static page, by the provider's id. One that is not here shows its products without a way to buy. */
export const shops = { snipcart };
