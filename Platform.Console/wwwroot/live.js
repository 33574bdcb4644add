import { localise } from "./times.js";
import { notice } from "./notices.js";
import { whileVisible } from "./visible.js";

/** Keeps the page's regions as the server renders them. */
export function follow(address) {
  let lost;
  whileVisible(() => {
    const source = new EventSource(address);
    source.addEventListener("open", () => { lost?.(); lost = undefined; });
    source.addEventListener("error", () => { lost ??= notice("Connection lost. Trying again…", "busy", true); });
    source.addEventListener("region", (event) => apply(JSON.parse(event.data)));
    return source;
  });
}

function apply({ id, order, changed }) {
  const region = document.getElementById(id);
  if (!region) return;

  const keep = new Set(order);
  for (const child of [...region.children]) if (!keep.has(child.id)) child.remove();

  order.forEach((itemId, index) => {
    let item = region.querySelector(`:scope > #${CSS.escape(itemId)}`);
    if (changed[itemId] !== undefined) item = replace(item, changed[itemId]);
    if (item && region.children[index] !== item) region.insertBefore(item, region.children[index] ?? null);
  });
}

function replace(old, markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const fresh = template.content.firstElementChild;
  localise(fresh);
  if (!old) return fresh;

  const opened = folds(old).map((details) => details.open);
  folds(fresh).forEach((details, i) => { details.open = opened[i] ?? details.open; });
  if (old.isEqualNode(fresh)) return old;

  const focused = focusable(old).indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (focused >= 0) focusable(fresh)[focused]?.focus({ preventScroll: true });
  return fresh;
}

const folds = (root) => [root, ...root.querySelectorAll("details")].filter((element) => element.matches("details"));
const focusable = (root) => [...root.querySelectorAll("a[href], button, summary, input, select, [tabindex]")];
