import { createHash } from "node:crypto";

/** A generator of numbers in [0, 1) that a text decides: the same text, the same drawing, on every machine. */
export function seededBy(text) {
  let state = createHash("sha256").update(text).digest().readUInt32LE(0);
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffle: (list) => list.map((value) => [next(), value]).sort(([a], [b]) => a - b).map(([, value]) => value),
  };
}
