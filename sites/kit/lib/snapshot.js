import { InputError } from "./input-error.js";

/** NDJSON, one content item a line. Anything that is not a whole snapshot is refused: half a shop must never be published. */
export function parseSnapshot(text, name) {
  const items = [];
  for (const [index, line] of text.split("\n").entries())
    if (line.trim() !== "") items.push(parseItem(line, `${name}, line ${index + 1}`));
  return items;
}

function parseItem(line, where) {
  let item;
  try {
    item = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: not valid JSON`);
  }
  if (item === null || typeof item !== "object" || Array.isArray(item)) throw new InputError(`${where}: not a content item`);
  for (const field of ["id", "type"])
    if (typeof item[field] !== "string" || item[field] === "") throw new InputError(`${where}: "${field}" is missing`);
  if (item.slug != null && !isSlug(item.slug)) throw new InputError(`${where}: slug ${JSON.stringify(item.slug)} cannot stand in an address`);
  return item;
}

const isSlug = (slug) =>
  typeof slug === "string" &&
  !/[\u0000-\u001f\\]/.test(slug) &&
  slug.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
