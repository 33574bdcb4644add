import { at, curve, ellipse, group, path, place } from "./svg.js";

/*
 * Thrown things: a profile of [height, radius] pairs from foot to rim, turned about its axis.
 * They stand on y = 0 around x = 0 and are seen a little from above.
 */
function turned(profile, colour, { rim = true, slip = null, handle = null, rnd } = {}) {
  const right = profile.map(([y, r]) => [r, -y]);
  const left = right.map(([x, y]) => [-x, y]).reverse();
  const [footX] = right[0];
  const [rimX, rimY] = right.at(-1);
  const outline = `M${at(...right[0])}${curve(right)}A${at(rimX, rimX * 0.17)} 0 0 0 ${at(-rimX, rimY)}${curve(left)}Q${at(0, footX * 0.26)} ${at(...right[0])}Z`;
  const widest = Math.max(...profile.map(([, r]) => r));
  return [
    ellipse(widest * 0.28, 4, widest * 1.35, widest * 0.2, 'fill="url(#shadow)"'),
    handle ? handleOf(profile, colour, handle) : "",
    path(outline, `fill="${colour}"`),
    slip ? dipped(profile, slip, rnd) : "",
    path(outline, 'fill="url(#round)"'),
    rim ? ellipse(0, rimY, rimX, rimX * 0.17, `fill="${colour}"`) + ellipse(0, rimY, rimX, rimX * 0.17, 'fill="#fff" opacity=".16"') + ellipse(0, rimY + 2, rimX * 0.92, rimX * 0.135, 'fill="#1c1410" opacity=".45"') : "",
  ].join("");
}

// The upper part stood in the glaze bucket: an uneven line, at about half the height.
function dipped(profile, colour, rnd) {
  const top = profile.at(-1)[0];
  const line = top * rnd.between(0.38, 0.55);
  const upper = profile.filter(([y]) => y > line);
  const edge = radiusAt(profile, line);
  const right = [[edge, -line], ...upper.map(([y, r]) => [r, -y])];
  const [rimX, rimY] = right.at(-1);
  const left = right.map(([x, y]) => [-x, y]).reverse();
  const drips = [-0.5, 0, 0.5, 1].map((x) => [edge * x, -line + edge * 0.14 * Math.sqrt(Math.max(0, 1 - x * x)) + rnd.between(-2, 12) * (x === 1 ? 0 : 1)]);
  return path(`M${at(...right[0])}${curve(right)}A${at(rimX, rimX * 0.17)} 0 0 0 ${at(-rimX, rimY)}${curve(left)}${curve([[-edge, -line], ...drips])}Z`, `fill="${colour}"`);
}

function radiusAt(profile, height) {
  const above = profile.findIndex(([y]) => y >= height);
  const [[y0, r0], [y1, r1]] = [profile[above - 1], profile[above]];
  return r0 + ((r1 - r0) * (height - y0)) / (y1 - y0);
}

function handleOf(profile, colour, { from, to, reach, width }) {
  const [y0, y1] = [from, to].map((share) => share * profile.at(-1)[0]);
  const [x0, x1] = [radiusAt(profile, y0), radiusAt(profile, y1)].map((r) => r * 0.94);
  const d = `M${at(x0, -y0)}C${at(x0 + reach, -y0 - 6)} ${at(x1 + reach, -y1 + 14)} ${at(x1, -y1)}`;
  return path(d, `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`) + path(d, `fill="none" stroke="#1c1410" stroke-opacity=".22" stroke-width="${width}" stroke-linecap="round"`);
}

export const mug = (colour, rnd, slip = null) =>
  turned([[0, 86], [22, 106], [70, 113], [150, 114], [214, 112]], colour, { slip, rnd, handle: { from: 0.82, to: 0.26, reach: 92, width: 24 } });

export const bowl = (colour, rnd, slip = null) =>
  turned([[0, 62], [18, 64], [30, 92], [84, 148], [150, 170]], colour, { slip, rnd });

export const vase = (colour, rnd, slip = null) => {
  const belly = rnd.between(86, 128);
  return turned([[0, 56], [30, belly * 0.8], [rnd.between(110, 160), belly], [230, belly * 0.52], [290, 30], [350, rnd.between(34, 52)]], colour, { slip, rnd });
};

export const bottle = (colour, rnd, slip = null) => {
  const body = rnd.between(58, 78);
  return turned([[0, body], [10, body + 4], [170, body + 2], [226, body * 0.62], [252, 22], [350, 19], [372, 25]], colour, { slip, rnd });
};

export const jug = (colour, rnd, slip = null) =>
  turned([[0, 66], [20, 84], [90, 104], [190, 82], [246, 66], [286, 76]], colour, { slip, rnd, handle: { from: 0.92, to: 0.34, reach: 96, width: 20 } });

/** A group of different vessels on one table line, the large ones behind. `width` is what they share. */
export function stillLife(x, y, width, glazes, rnd, count = 4, scale = 1.25) {
  const kinds = rnd.shuffle([vase, bottle, jug]).concat(rnd.shuffle([mug, bowl]));
  const step = width / count;
  const order = rnd.shuffle([...Array(count).keys()]);
  return order
    .map((slot, index) => {
      const kind = kinds[index % kinds.length];
      const depth = kind === mug || kind === bowl ? 44 : 0;
      const colour = glazes[index % glazes.length];
      const slip = rnd.next() < 0.5 ? glazes[(index + 2) % glazes.length] : null;
      const drawn = group(place(x + step * (slot + 0.5), y + depth, scale * rnd.between(0.94, 1.06)), kind(colour, rnd, slip));
      return { depth, drawn };
    })
    .sort((a, b) => a.depth - b.depth)
    .map(({ drawn }) => drawn)
    .join("");
}
