import fc from "fast-check";
import { editDistance } from "../../src/core/editDistance";

/** The definition, letter by letter. */
function defined(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return defined(restA, restB);
  return 1 + Math.min(defined(restA, b), defined(a, restB), defined(restA, restB));
}

test.each([
  ["kitten", "sitting", 3],
  ["Taiwan", "Taiwan", 0],
  ["", "abc", 3],
  ["Germnay", "Germany", 2],
  ["螺絲", "螺丝", 1],
] as const)("from %s to %s it is %d", (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
  expect([editDistance(a, b, distance), editDistance(a, b, distance - 1)]).toEqual([distance, Number.POSITIVE_INFINITY]);
});

test("it is as defined, and infinite beyond what is asked for", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, furthest) => {
      const distance = defined(a, b);
      expect([editDistance(a, b), editDistance(a, b, furthest)]).toEqual([
        distance,
        distance > furthest ? Number.POSITIVE_INFINITY : distance,
      ]);
    }),
  );
});
