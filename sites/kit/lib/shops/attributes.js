import { escape } from "../escape.js";

/** ` class="button" hidden` of `{ class: "button", hidden: true, title: null }`. */
export const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join("");
