/** What a stranger could have written in place of our notes: whole texts, and our own note with one piece exchanged. */

/** Pieces: wrong types, wild numbers, prototype names, formulas, references to everything, long and deep ones. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  4_294_967_296,
  "",
  "=1+1",
  '=WEBSERVICE("http://x")',
  "=cmd|' /c calc'!A0",
  "+1",
  "@SUM(1)",
  "__proto__",
  "constructor",
  "toString",
  "A1:XFD1048576",
  "Nowhere!A1",
  "\u0000",
  "\ud800",
  '"/><script>&',
  "x".repeat(100_000),
  [],
  {},
  [[]],
  ["=1+1"],
  Object.fromEntries([
    ["__proto__", { polluted: 1 }],
    ["constructor", { prototype: { polluted: 1 } }],
    ["length", 1e9],
  ]),
];

const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Whole texts in place of JSON. */
export const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "[",
  "{",
  "null",
  "true",
  "7",
  "[]",
  "{}",
  "[null]",
  '"=1+1"',
  "=1+1",
  "=cmd|' /c calc'!A0",
  "<a/>",
  "\ufeff{}",
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  deep(100_000),
  `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  `{"version":1,"pins":${deep(50_000)}}`,
  "x".repeat(10_000_000),
  `"${"x".repeat(10_000_000)}"`,
  '{"version":1e999}',
  '{"length":4294967295}',
];

/** The value with each of its pieces in turn exchanged for each hostile one, left out, or given a prototype's name. */
export function spoiled(value: unknown): string[] {
  const texts: string[] = [];
  const visit = (part: unknown, around: (inner: string) => string): void => {
    for (const hostile of HOSTILE_VALUES) texts.push(around(JSON.stringify(hostile)));
    if (Array.isArray(part)) {
      texts.push(around(JSON.stringify([...part, ...part])));
      part.forEach((one, i) =>
        visit(one, (inner) => around(`[${part.map((other, j) => (i === j ? inner : JSON.stringify(other))).join(",")}]`)),
      );
    } else if (typeof part === "object" && part !== null) {
      const entries = Object.entries(part);
      const text = (key: string, inner: string): string => `${JSON.stringify(key)}:${inner}`;
      entries.forEach(([key, one], i) => {
        const others = entries.filter((_, j) => j !== i).map(([name, other]) => text(name, JSON.stringify(other)));
        texts.push(around(`{${others.join(",")}}`), around(`{${[...others, text("__proto__", JSON.stringify(one))].join(",")}}`));
        visit(one, (inner) => around(`{${[...others, text(key, inner)].join(",")}}`));
      });
    }
  };
  visit(value, (inner) => inner);
  return texts;
}
