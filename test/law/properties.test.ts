/** What must hold for any line: found by random lines, not by examples. */
import fc from "fast-check";
import { excel, isError, loadTables, type OutCell } from "../tools/excelCaller";

beforeAll(loadTables);
const { column, block, value } = excel("desktop");

const GOODS = ["72083900", "73181542", "76011010", "28041000", "31021012", "25232900", "2523100090", "72191100", "26011200"] as const;
const ORIGINS = ["TW", "CN", "IN", "TR", "UA", "BR", "VN", "TO"] as const;
const good = fc.constantFrom(...GOODS);
const origin = fc.constantFrom(...ORIGINS);
const tonnes = fc.integer({ min: 1, max: 5_000_000 }).map((kg) => kg / 1000);
const year = fc.integer({ min: 2026, max: 2030 });
const share = fc.integer({ min: 1, max: 9999 }).map((x) => x / 1000);
const price = fc.integer({ min: 100, max: 30_000 }).map((cents) => cents / 100);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const due = (...args: unknown[]): number => value("CBAM.CERTIFICATES", ...args) as number;
const euro = (...args: unknown[]): number => value("CBAM.COST", ...args) as number;
const runs = { numRuns: 60 };

describe("lines on default values", () => {
  test("two lines of one good are together what one line of their sum is", () => {
    fc.assert(
      fc.property(good, origin, tonnes, tonnes, year, (cn, from, a, b, y) =>
        near(due(cn, from, a, y) + due(cn, from, b, y), due(cn, from, Number((a + b).toFixed(3)), y)),
      ),
      runs,
    );
  });
  test("k times the mass is k times the duty", () => {
    fc.assert(
      fc.property(good, origin, tonnes, fc.integer({ min: 2, max: 9 }), year, (cn, from, t, k, y) =>
        near(due(cn, from, t, y) * k, due(cn, from, Number((t * k).toFixed(3)), y)),
      ),
      runs,
    );
  });
  test("the cost is the certificates times the price, and never negative", () => {
    fc.assert(
      fc.property(good, origin, tonnes, year, price, (cn, from, t, y, p) => {
        const cost = euro(cn, from, t, y, null, null, null, null, p);
        return cost >= 0 && near(cost, due(cn, from, t, y) * p);
      }),
      runs,
    );
  });
  test("a later year never costs fewer certificates: mark-ups rise, free allocation falls", () => {
    fc.assert(
      fc.property(
        good,
        origin,
        tonnes,
        fc.integer({ min: 2026, max: 2029 }),
        (cn, from, t, y) => due(cn, from, t, y + 1) >= due(cn, from, t, y),
      ),
      runs,
    );
  });
  test("an exempt origin costs 0 whatever the line", () => {
    fc.assert(
      fc.property(good, fc.constantFrom("CH", "NO", "IS", "LI"), tonnes, year, (cn, from, t, y) => due(cn, from, t, y) === 0),
      runs,
    );
  });
});

describe("lines with actual values", () => {
  const line = (intensity: number, sefa: number, paid: number | null, p: number, t = 10, y = 2026) =>
    due("72083900", "TW", t, y, intensity, null, sefa, paid, p);
  test("never negative, and never more than the emissions", () => {
    fc.assert(
      fc.property(share, share, price, price, (i, s, paid, p) => {
        const number = line(i, s, paid, p);
        return number >= 0 && number <= i * 10 + 1e-9;
      }),
      runs,
    );
  });
  test("more emissions never lower it, more free allocation or a higher price paid abroad never raises it", () => {
    fc.assert(
      fc.property(share, share, price, price, share, (i, s, paid, p, more) => {
        const number = line(i, s, paid, p);
        const sum = (a: number, b: number) => Number((a + b).toFixed(3));
        return (
          line(sum(i, more), s, paid, p) >= number - 1e-9 &&
          line(i, sum(s, more), paid, p) <= number + 1e-9 &&
          line(i, s, sum(paid, more), p) <= number + 1e-9
        );
      }),
      runs,
    );
  });
  test("a higher certificate price never lowers the cost, with a price paid abroad or without", () => {
    fc.assert(
      fc.property(share, share, fc.option(price), price, price, (i, s, paid, p, more) => {
        const cost = (x: number) => euro("72083900", "TW", 10, 2026, i, null, s, paid, x);
        return cost(Number((p + more).toFixed(2))) >= cost(p) - 1e-9;
      }),
      runs,
    );
  });
});

test("a range of any lines gives, row by row, what each line gives alone", () => {
  const anyLine = fc.record({
    cn: fc.oneof(good, fc.constantFrom("7208", "nonsense", "72044100", 72142000)),
    from: fc.oneof(origin, fc.constantFrom("DE", "CH", "Atlantis")),
    t: fc.oneof(tonnes, fc.constantFrom(-1, 0)),
    y: fc.integer({ min: 2024, max: 2035 }),
  });
  const shown = (cell: OutCell | undefined): unknown => (isError(cell) ? cell.code : cell);
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 2, maxLength: 12 }), (lines) => {
      const together = column(
        "CBAM.CERTIFICATES",
        lines.map((l) => l.cn),
        lines.map((l) => l.from),
        lines.map((l) => l.t),
        lines.map((l) => l.y),
      ).map(shown);
      const alone = lines.map((l) => shown(block("CBAM.CERTIFICATES", l.cn, l.from, l.t, l.y)[0]?.[0]));
      expect(together).toEqual(alone);
    }),
    { numRuns: 40 },
  );
});

test("embedded emissions: precursors of the same intensity may be listed together or apart", () => {
  fc.assert(
    fc.property(share, share, share, share, (attributed, a, b, intensity) => {
      const apart = value("CBAM.EMBEDDED", attributed, 10, [
        [a, intensity],
        [b, intensity],
      ]) as number;
      return near(apart, value("CBAM.EMBEDDED", attributed, 10, [[Number((a + b).toFixed(3)), intensity]]) as number);
    }),
    runs,
  );
});

test("the threshold does not depend on the order or on how the mass is split", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("72083900", "76011010", "31021012", "25232900"), fc.integer({ min: 1, max: 30_000 })), {
        minLength: 1,
        maxLength: 8,
      }),
      (lines) => {
        const total = lines.reduce((sum, [, kg]) => sum + kg, 0);
        const run = (list: typeof lines) =>
          value(
            "CBAM.THRESHOLD",
            list.map(([cn]) => cn),
            list.map(([, kg]) => kg / 1000),
          );
        return run(lines) === total <= 50_000 && run([...lines].reverse()) === total <= 50_000;
      },
    ),
    runs,
  );
});

test("the ETS allocation grows with activity and is a whole number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), year, (level, more, y) => {
      const now = value("ETS.ALLOCATION", "Hot metal", level, y) as number;
      return Number.isInteger(now) && (value("ETS.ALLOCATION", "Hot metal", level + more, y) as number) >= now;
    }),
    runs,
  );
});
