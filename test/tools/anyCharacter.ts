import fc from "fast-check";

const [FIRST_HALF, HALVES] = [0xd800, 0x800];

/**
 * Any character there is but half a pair: what fast-check calls "binary". Computed here; fast-check lays out a table of all
 * million of them for each text that asks for it, half a second of every test file.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - HALVES }).map(
  (nth) => String.fromCodePoint(nth < FIRST_HALF ? nth : nth + HALVES),
  (text) => {
    const point = typeof text === "string" ? text.codePointAt(0) : undefined;
    if (point === undefined || text !== String.fromCodePoint(point)) throw new Error("not one character");
    return point < FIRST_HALF ? point : point - HALVES;
  },
);
