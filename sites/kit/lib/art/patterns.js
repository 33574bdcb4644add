import { at, curve, ellipse, path, rect } from "./svg.js";
import { BRASS, LINEN, WOOD } from "./palettes.js";

/* Close-ups that fill the whole picture. */

/** Warp and weft: with stripes, or with a darn in the wrong colour. */
export function weave(width, height, rnd, { mended }) {
  const cell = mended ? 48 : 40;
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const colourOf = mended ? darn(columns, rows, rnd) : stripes(rows, rnd);
  let threads = "";
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const over = (x + y) % 2 === 0;
      const fill = colourOf(x, y, over) ?? (over ? LINEN.base : LINEN.shade);
      threads += over
        ? rect(x * cell - 3, y * cell + 5, cell + 6, cell - 10, `rx="16" fill="${fill}"`)
        : rect(x * cell + 5, y * cell - 3, cell - 10, cell + 6, `rx="16" fill="${fill}"`);
    }
  return rect(0, 0, width, height, 'fill="#b5a88e"') + threads;
}

function darn(columns, rows, rnd) {
  const [w, h] = [Math.floor(rnd.between(5, 8)), Math.floor(rnd.between(5, 8))];
  const [left, top] = [Math.floor(rnd.between(4, columns - w - 4)), Math.floor(rnd.between(3, rows - h - 3))];
  return (x, y, over) => (x >= left && x < left + w && y >= top && y < top + h ? (over ? LINEN.thread : "#c0604b") : null);
}

function stripes(rows, rnd) {
  const first = Math.floor(rnd.between(3, rows / 2));
  const striped = new Set([first, first + 1, first + 2, first + 5, first + 8, first + 9, first + 10]);
  return (x, y, over) => (over && striped.has(y) ? "#45607a" : null);
}

/** The face of a plank, cut beside a knot. */
export function grain(width, height, rnd) {
  const [knotX, knotY] = [width * rnd.between(0.55, 0.75), height * rnd.between(0.35, 0.65)];
  const lines = [];
  for (let i = -3; i < 34; i++) {
    const base = (i / 30) * height;
    const pull = (x) => {
      const away = (base - knotY) / 90;
      return base + Math.sign(base - knotY || 1) * 120 * Math.exp(-(((x - knotX) / 190) ** 2)) * Math.exp(-Math.abs(away) / 2.4) + Math.sin(x / 210 + i / 2) * 9;
    };
    const points = Array.from({ length: 13 }, (_, n) => [(n * width) / 12, pull((n * width) / 12)]);
    lines.push(path(`M${at(...points[0])}${curve(points)}`, `fill="none" stroke="${WOOD.dark}" stroke-opacity="${i % 3 ? ".38" : ".75"}" stroke-width="${i % 3 ? 4 : 9}"`));
  }
  const knot = [64, 46, 30, 14].map((r, i) => ellipse(knotX, knotY, r * 1.25, r, `fill="${i % 2 ? WOOD.light : WOOD.dark}" opacity="${i % 2 ? ".5" : ".85"}"`)).join("");
  return rect(0, 0, width, height, `fill="${WOOD.light}"`) + lines.join("") + knot + rect(0, 0, width, height, 'fill="url(#fall)"');
}

/** A handrail, bright in its bend. */
export function rail(width, height, wall, rnd) {
  const bend = rnd.between(0.42, 0.58) * width;
  const d = `M-60,${height * 0.9}C${at(bend * 0.7, height * 0.9)} ${at(bend * 0.6, height * 0.34)} ${at(bend, height * 0.34)}S${at(width * 0.86, height * 0.3)} ${at(width + 60, -40)}`;
  const stroke = (colour, size, extra = "") => path(d, `fill="none" stroke="${colour}" stroke-width="${size}" ${extra}`);
  const worn = (id, colour) => {
    const stop = (offset, opacity) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
    const middle = bend / width;
    return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x2="${width}">${stop(middle - 0.3, 0)}${stop(middle - 0.08, 1)}${stop(middle + 0.06, 1)}${stop(middle + 0.3, 0)}</linearGradient>`;
  };
  const spindles = [0.12, 0.34, 0.56, 0.78].map((x) => rect(width * x, height * 0.2, 16, height, 'fill="#1c1410" opacity=".5"')).join("");
  return [
    rect(0, 0, width, height, `fill="${wall}"`),
    `<defs>${worn("worn", BRASS.base)}${worn("gleam", BRASS.light)}</defs>`,
    spindles,
    `<g transform="translate(30 44)">${stroke("#1c1410", 118, 'opacity=".16"')}</g>`,
    stroke("#4f3814", 118),
    stroke(BRASS.dark, 106),
    stroke("url(#worn)", 96),
    `<g transform="translate(-8 -18)">${stroke("url(#gleam)", 22, 'stroke-linecap="round"')}</g>`,
  ].join("");
}

/** The mouth of a wood kiln at night, with the first shelf in silhouette. */
export function kiln(width, height, shelf) {
  const arch = (inset) => `M${at(width * 0.22 + inset, height)}V${height * 0.5}C${at(width * 0.22 + inset, height * 0.1 + inset)} ${at(width * 0.78 - inset, height * 0.1 + inset)} ${at(width * 0.78 - inset, height * 0.5)}V${height}Z`;
  const bricks = [];
  for (let row = 0; row * 60 < height; row++)
    for (let x = row % 2 ? -70 : 0; x < width; x += 140) bricks.push(rect(x + 4, row * 60 + 4, 132, 52, `rx="5" fill="#5a3a30" opacity="${(row * 7 + x) % 3 ? ".75" : "1"}"`));
  return [
    rect(0, 0, width, height, 'fill="#3a2621"'),
    bricks.join(""),
    path(arch(-46), 'fill="#2a1a17"'),
    path(arch(0), 'fill="#c6502a"'),
    path(arch(70), 'fill="#e58a3a"'),
    path(arch(150), 'fill="#f6c86a"'),
    shelf,
  ].join("");
}

/** Discs and half-discs: for what has no picture of its own. */
export function discs(width, height, palette, rnd) {
  const size = height / 3;
  let shapes = "";
  for (let row = 0; row < 3; row++)
    for (let column = 0; column * size < width; column++) {
      const [x, y, colour] = [column * size, row * size, rnd.pick(palette.glazes)];
      const kind = Math.floor(rnd.next() * 4);
      if (kind === 0) shapes += ellipse(x + size / 2, y + size / 2, size * 0.42, size * 0.42, `fill="${colour}"`);
      if (kind === 1) shapes += path(`M${at(x, y + size)}A${at(size, size)} 0 0 1 ${at(x + size, y)}V${y + size}Z`, `fill="${colour}"`);
      if (kind === 2) shapes += path(`M${at(x, y)}H${x + size}A${at(size / 2, size / 2)} 0 0 1 ${at(x, y)}Z`, `fill="${colour}"`);
    }
  return rect(0, 0, width, height, `fill="${palette.wall}"`) + shapes + rect(0, 0, width, height, 'fill="url(#fall)"');
}
