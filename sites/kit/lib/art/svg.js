const round = (value) => Math.round(value * 10) / 10;

/** Points as `x,y`, rounded so that drawings stay small. */
export const at = (x, y) => `${round(x)},${round(y)}`;

/** A smooth curve through the points (Catmull-Rom as cubic Béziers), continuing an open path at the first of them. */
export function curve(points) {
  let d = "";
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [points[Math.max(i - 1, 0)], points[i], points[i + 1], points[Math.min(i + 2, points.length - 1)]];
    d += `C${at(p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)} ${at(p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)} ${at(...p2)}`;
  }
  return d;
}

export const path = (d, attributes) => `<path d="${d}" ${attributes}/>`;

export const ellipse = (x, y, rx, ry, attributes) =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${attributes}/>`;

export const rect = (x, y, width, height, attributes) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes}/>`;

export const group = (transform, ...children) => `<g transform="${transform}">${children.join("")}</g>`;

export const place = (x, y, scale = 1, turn = 0) =>
  `translate(${at(x, y)})${scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`}${turn === 0 ? "" : ` rotate(${round(turn)})`}`;

// Light comes from the left in every drawing.
const DEFS = `<defs><linearGradient id="round"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".35" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1c1410" stop-opacity=".34"/></linearGradient><radialGradient id="shadow"><stop offset="0" stop-color="#1c1410" stop-opacity=".42"/><stop offset="1" stop-color="#1c1410" stop-opacity="0"/></radialGradient><linearGradient id="fall" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".22"/><stop offset="1" stop-color="#1c1410" stop-opacity=".1"/></linearGradient></defs>`;

export const drawing = (width, height, ...children) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${DEFS}${children.join("")}</svg>\n`;
