import { at, curve, ellipse, group, path, place, rect } from "./svg.js";
import { BRASS, LINEN, WAX, WOOD } from "./palettes.js";

/* Things that are not thrown. Spoons lie, towels, hooks and candles hang: they are drawn from y = 0 downwards. */

export function spoon(colour = WOOD.dark) {
  const shape = "M0,-300C-16,-300 -20,-286 -17,-262L-13,40C-14,74 -72,96 -72,182C-72,252 -38,300 0,300C38,300 72,252 72,182C72,96 14,74 13,40L17,-262C20,-286 16,-300 0,-300Z";
  const grain = [-7, -2, 4, 8].map((x, i) => path(`M${at(x, -280 + i * 14)}C${at(x + 4, -150)} ${at(x - 3, -60)} ${at(x * 0.7, 60 + i * 8)}`, 'fill="none" stroke="#1c1410" stroke-opacity=".16" stroke-width="2"')).join("");
  return [
    group(place(16, 20), path(shape, 'fill="#1c1410" opacity=".2"')),
    path(shape, `fill="${colour}"`),
    path(shape, 'fill="url(#round)"'),
    grain,
    ellipse(0, 190, 54, 88, 'fill="#1c1410" opacity=".22"'),
    path("M-46,150C-40,110 -22,104 0,103C-30,122 -40,170 -38,226C-48,204 -50,172 -46,150Z", 'fill="#fff" opacity=".12"'),
  ].join("");
}

export function towel(rnd) {
  const hem = [-170, -95, -20, 60, 120, 170].map((x) => [x, 640 + rnd.between(-14, 14)]);
  const cloth = `M-26,70C-90,92 -168,130 -172,190L${at(...hem[0])}${curve(hem)}L172,190C168,130 90,92 26,70Z`;
  const stripes = [500, 528, 570].map((y, i) => path(`M-171,${y}C-90,${y + 16} 60,${y - 10} 171,${y + 6}`, `fill="none" stroke="${LINEN.thread}" stroke-width="${i === 2 ? 5 : 11}" opacity=".85"`)).join("");
  const folds = [-112, -52, 14, 88].map((x, i) => path(`M${at(x * 0.3, 86)}C${at(x, 200)} ${at(x - 8, 420)} ${at(x + rnd.between(-14, 14), 640)}L${at(x + 40, 640)}C${at(x + 30, 400)} ${at(x + 24, 210)} ${at(x * 0.3 + 8, 86)}Z`, `fill="${i % 2 ? "#fff" : "#1c1410"}" opacity="${i % 2 ? ".22" : ".08"}"`)).join("");
  return [
    group(place(22, 18), path(cloth, 'fill="#1c1410" opacity=".16"')),
    path("M-14,76C-18,30 -10,6 0,6C10,6 18,30 14,76", `fill="none" stroke="${LINEN.thread}" stroke-width="9"`),
    path(cloth, `fill="${LINEN.base}"`),
    stripes,
    folds,
    path(cloth, 'fill="url(#round)" opacity=".55"'),
    ellipse(0, 2, 15, 15, `fill="${BRASS.dark}"`),
    ellipse(-2, -1, 11, 11, `fill="${BRASS.base}"`),
  ].join("");
}

export function hook() {
  const arm = "M0,96C0,230 -6,300 56,318C112,334 150,292 148,232";
  const screw = (y) => ellipse(0, y, 13, 13, `fill="${BRASS.dark}"`) + ellipse(-1, y - 1, 10, 10, `fill="${BRASS.light}"`) + rect(-8, y - 3, 15, 3.4, `fill="${BRASS.dark}"`);
  return [
    group(place(20, 22), path(arm, 'fill="none" stroke="#1c1410" stroke-opacity=".2" stroke-width="46" stroke-linecap="round"') + rect(-46, 0, 92, 206, 'rx="44" fill="#1c1410" opacity=".2"')),
    rect(-46, 0, 92, 206, `rx="44" fill="${BRASS.base}"`),
    rect(-46, 0, 92, 206, 'rx="44" fill="url(#round)"'),
    screw(42),
    screw(164),
    path(arm, `fill="none" stroke="${BRASS.dark}" stroke-width="46" stroke-linecap="round"`),
    path(arm, `fill="none" stroke="${BRASS.base}" stroke-width="38" stroke-linecap="round"`),
    path("M-9,104C-9,232 -12,292 52,308", `fill="none" stroke="${BRASS.light}" stroke-width="9" stroke-linecap="round" opacity=".9"`),
    ellipse(148, 222, 31, 31, `fill="${BRASS.base}"`),
    ellipse(148, 222, 31, 31, 'fill="url(#round)"'),
    ellipse(139, 212, 9, 9, `fill="${BRASS.light}"`),
  ].join("");
}

export function tapers() {
  const candle = (x) => {
    const shape = `M${at(x - 9, 130)}C${at(x - 14, 200)} ${at(x - 34, 560)} ${at(x - 36, 690)}C${at(x - 34, 712)} ${at(x + 34, 712)} ${at(x + 36, 690)}C${at(x + 34, 560)} ${at(x + 14, 200)} ${at(x + 9, 130)}C${at(x + 4, 120)} ${at(x - 4, 120)} ${at(x - 9, 130)}Z`;
    return group(place(20, 16), path(shape, 'fill="#1c1410" opacity=".15"')) + path(shape, `fill="${WAX}"`) + path(shape, 'fill="url(#round)"');
  };
  return [
    path("M-74,134C-74,40 -40,6 0,6C40,6 74,40 74,134", 'fill="none" stroke="#f4ecd8" stroke-width="6"'),
    candle(-74),
    candle(74),
    rect(-210, -12, 420, 26, `rx="13" fill="${WOOD.dark}"`),
    rect(-210, -12, 420, 26, 'rx="13" fill="url(#fall)"'),
  ].join("");
}
