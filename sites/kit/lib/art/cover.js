import { createHash } from "node:crypto";
import { bottle, bowl, jug, mug, stillLife, vase } from "./vessels.js";
import { hook, spoon, tapers, towel } from "./things.js";
import { discs, grain, kiln, rail, weave } from "./patterns.js";
import { PALETTES, WOOD } from "./palettes.js";
import { drawing, ellipse, group, path, place, rect } from "./svg.js";
import { seededBy } from "./random.js";

/**
 * Cover art for an item without an image, drawn from its address and tags alone: an edit of its text never changes it.
 * Returns an image whose file name is the hash of its content.
 */
export function coverOf({ type, tags }, slug) {
  const rnd = seededBy(`${type}/${slug}`);
  const palette = rnd.pick(PALETTES);
  const words = `${slug} ${tags.join(" ")}`.toLowerCase();
  const [width, height] = type === "product" ? [1000, 1250] : [1200, 900];
  const svg = drawing(width, height, type === "product" ? product(words, palette, rnd) : scene(words, palette, rnd));
  const hash = createHash("sha256").update(svg).digest("hex").slice(0, 12);
  return { url: `/assets/cover.${hash}.svg`, width, height, srcset: null, sizes: null, alt: "", svg };
}

const backdrop = (width, height, horizon, { wall, table }) =>
  rect(0, 0, width, height, `fill="${wall}"`) + rect(0, horizon, width, height - horizon, `fill="${table}"`) + rect(0, 0, width, height, 'fill="url(#fall)"');

function product(words, palette, rnd) {
  const onTable = (thing, scale) => backdrop(1000, 1250, 880, palette) + group(place(486, 990, scale), thing);
  const onWall = (thing, y, scale) => rect(0, 0, 1000, 1250, `fill="${palette.wall}"`) + rect(0, 0, 1000, 1250, 'fill="url(#fall)"') + group(place(488, y, scale), thing);
  const [first, second] = rnd.shuffle(palette.glazes);
  if (/\b(mug|cup|beaker)s?\b/.test(words)) return onTable(mug(/blue/.test(words) ? "#2f4f78" : first, rnd, /blue/.test(words) ? "#3f668f" : second), 2.3);
  if (/\bbowls?\b/.test(words)) return onTable(bowl("#8f6a4d", rnd, "#a9ab86"), 2.25);
  if (/\b(towel|cloth|napkin|blanket)s?\b/.test(words)) return onWall(towel(rnd), 210, 1.35);
  if (/\b(spoon|ladle)s?\b/.test(words)) return onWall(group("rotate(24)", spoon()), 630, 1.62);
  if (/\bhooks?\b/.test(words)) return onWall(hook(), 330, 1.65);
  if (/\b(taper|candle)s?\b/.test(words)) return onWall(tapers(), 190, 1.3);
  return onTable(rnd.pick([vase, bottle, jug])(first, rnd, second), 2.05);
}

function scene(words, palette, rnd) {
  if (/\b(kiln|firing|fire)\b/.test(words)) return kiln(1200, 900, silhouettes());
  if (/\bhooks?\b|centimetre/.test(words)) return coatRail(palette, rnd);
  if (/\b(oil|plank|oak|walnut)\b/.test(words)) return grain(1200, 900, rnd);
  if (/\bspoons?\b/.test(words)) return rackOfSpoons(palette, rnd);
  if (/\bwood\b/.test(words)) return grain(1200, 900, rnd);
  if (/\b(brass|metal|iron|copper)\b/.test(words)) return rail(1200, 900, palette.wall, rnd);
  if (/\b(textiles?|linen|cloth|wool|repair)\b/.test(words)) return weave(1200, 900, rnd, { mended: /\b(repair|mend|mended|darn)\b/.test(words) });
  if (/\b(ceramics?|table|cups?|mugs?|bowls?)\b/.test(words))
    return backdrop(1200, 900, 610, palette) + stillLife(140, 700, 880, rnd.shuffle(palette.glazes), rnd, 4, 1.3);
  return discs(1200, 900, palette, rnd);
}

function silhouettes() {
  const dark = (x, scale, d) => group(place(x, 780, scale), path(d, 'fill="#2a1512"'));
  return (
    rect(264, 780, 672, 120, 'fill="#2a1512"') +
    dark(424, 1, "M-52,2V-18C-96,-50 -116,-110 -120,-150H120C116,-110 96,-50 52,-18V2Z") +
    dark(622, 1.2, "M-52,2C-100,-90 -86,-170 -36,-210L-30,-290H30L36,-210C86,-170 100,-90 52,2Z") +
    dark(806, 1, "M-66,2L-76,-180H76L66,2Z")
  );
}

function coatRail(palette, rnd) {
  const hooks = [0, 1, 2, 3].map((slot) => group(place(190 + slot * 258, 322, 0.92), hook()));
  return rect(0, 0, 1200, 900, `fill="${palette.wall}"`) + rect(0, 0, 1200, 900, 'fill="url(#fall)"') + rect(0, 300, 1200, 236, 'fill="#1c1410" opacity=".14"') + rect(0, 282, 1200, 240, `fill="${rnd.pick([WOOD.dark, WOOD.light])}"`) + hooks.join("");
}

function rackOfSpoons(palette, rnd) {
  const spoons = Array.from({ length: 7 }, (_, slot) => {
    const x = 132 + slot * 156;
    return ellipse(x, 158, 9, 9, 'fill="#1c1410" opacity=".6"') + group(place(x, 490 + rnd.between(-22, 22), rnd.between(0.98, 1.14), rnd.between(-3, 3)), spoon(rnd.pick([WOOD.dark, WOOD.light, "#a77b4f", "#6f4a2f"])));
  });
  return rect(0, 0, 1200, 900, `fill="${palette.wall}"`) + rect(0, 0, 1200, 900, 'fill="url(#fall)"') + spoons.join("");
}
