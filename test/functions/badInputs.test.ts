/** Every argument of every function of one value per row, with every kind of nonsense, in the middle of a range. */
import { LOCALES, setLocale } from "../../src/i18n/t";
import { EMPTY, errorCell, excel, isError, loadTables, PLATFORMS, type ErrorCell } from "../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));

type Bad = { readonly given: unknown; readonly shown: string };
const text = (given: string): Bad => ({ given, shown: given });
const number = (given: number): Bad => ({ given, shown: String(given) });
const YES: Bad = { given: true, shown: "TRUE" };

const NUMBERS = [
  text("abc"),
  text("1,234"),
  text("1e3"),
  text("0x10"),
  text("1.2.3"),
  text("100 t"),
  text("5%"),
  text("€5"),
  text("1O0"),
  text("—"),
  number(-1),
  text("-1"),
  YES,
];
const DATES = [
  text("01/02/2026"),
  text("1.2.26"),
  text("2026-02-30"),
  text("tomorrow"),
  text("2026-13-01"),
  number(114),
  number(20261331),
  number(-5),
  YES,
];
const BAD = {
  cn: [
    text("abc"),
    text("7318.15.8069"),
    text("7318I542"),
    text("72"),
    text("731815421"),
    text("1,234"),
    text("1e3"),
    text("0x10"),
    number(7318.1),
    number(-72083900),
    YES,
  ],
  country: [text("Atlantis"), text("1,234"), number(5), YES, text("*")],
  quantity: NUMBERS,
  date: DATES,
  year: DATES,
  route: [text("M"), text("AB"), number(5), YES],
  sefa: [text("C"), number(-1), text("1,500"), YES],
  column: [text("C"), number(-1), text("1,500"), YES],
  letters: [text("C"), number(5), YES],
  law: [text("2099-1"), number(2099), YES],
  part: [text("nonsense"), number(5), YES],
  duty: [text("payday"), number(5), YES],
  period: [text("2031-2035"), number(1999), YES],
  exposure: [text("maybe"), number(5), YES],
} as const;

type Kind = keyof typeof BAD;
type Argument = readonly [name: string, kind: Kind, good: unknown, required?: "required", zero?: "zeroLawful"];
const LINE: readonly Argument[] = [
  ["cn", "cn", "72083900", "required"],
  ["origin", "country", "TW", "required"],
  ["tonnes", "quantity", 100, "required"],
  ["date", "date", "2026-02-10", "required"],
  ["intensity", "quantity", 2],
  ["route", "route", "C"],
  ["sefa", "sefa", 1],
  ["pricePaid", "quantity", 10],
  ["price", "quantity", 80],
  ["law", "law", "2025-2083"],
];
const FLOW: Argument = ["heatIn", "quantity", 1];
const FUNCTIONS: Record<string, readonly Argument[]> = {
  "CBAM.COST": LINE,
  "CBAM.CERTIFICATES": LINE,
  "CBAM.INTENSITY": [
    ["cn", "cn", "72083900", "required"],
    ["origin", "country", "TW", "required"],
    ["date", "date", "2026-02-10", "required"],
    ["route", "route", "C"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.DEFAULT": [
    ["cn", "cn", "72083900", "required"],
    ["origin", "country", "TW", "required"],
    ["part", "part", "total"],
    ["route", "route", "C"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.BENCHMARK": [
    ["cn", "cn", "72083900", "required"],
    ["column", "letters", "B"],
    ["route", "route", "C"],
    ["date", "date", "2026-02-10"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.SEFA": [
    ["cn", "cn", "72083900", "required"],
    ["date", "date", "2026-02-10", "required"],
    ["column", "column", "B"],
    ["route", "route", "C"],
  ],
  "CBAM.EMBEDDED": [
    ["attributed", "quantity", 10, "required", "zeroLawful"],
    ["activity", "quantity", 5, "required"],
  ],
  "CBAM.ATTRIBUTED": [
    ["direct", "quantity", 100, "required", "zeroLawful"],
    FLOW,
    ["heatOut", "quantity", 1],
    ["heatFactor", "quantity", 56],
    ["gasIn", "quantity", 1],
    ["gasOut", "quantity", 1],
    ["gasFactor", "quantity", 170],
    ["electricityOut", "quantity", 1],
    ["electricityFactor", "quantity", 0.4],
  ],
  "CBAM.INDIRECT": [
    ["electricity", "quantity", 10, "required", "zeroLawful"],
    ["factor", "quantity", 0.5, "required"],
  ],
  "CBAM.SCOPE": [
    ["cn", "cn", "72083900", "required"],
    ["part", "part", "sector"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.EXEMPT": [
    ["origin", "country", "TW", "required"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.FACTOR": [
    ["year", "year", 2026, "required"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.MARKUP": [
    ["cn", "cn", "72083900", "required"],
    ["year", "year", 2026, "required"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.PRICE": [
    ["date", "date", "2026-02-10", "required"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.HOLDING": [
    ["emissions", "quantity", 100, "required", "zeroLawful"],
    ["date", "date", "2027-03-31"],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.PENALTY": [
    ["missing", "quantity", 10, "required", "zeroLawful"],
    ["year", "year", 2026, "required"],
    ["unit", "quantity", 120],
    ["multiple", "quantity", 3],
    ["law", "law", "2025-2083"],
  ],
  "CBAM.DEADLINE": [
    ["duty", "duty", "surrender", "required"],
    ["year", "year", 2026, "required"],
    ["law", "law", "2025-2083"],
  ],
  "ETS.BENCHMARK": [
    ["product", "part", "Coke", "required"],
    ["period", "period", "2021-2025"],
    ["part", "part", "value"],
  ],
  "ETS.EXPOSURE": [
    ["year", "year", 2026, "required"],
    ["kind", "exposure", "exposed"],
  ],
  "ETS.GAP": [
    ["product", "part", "Coke", "required"],
    ["intensity", "quantity", 0.3, "required"],
    ["period", "period", "2021-2025"],
  ],
};

const cases = Object.entries(FUNCTIONS).flatMap(([id, args]) =>
  args.map((argument, at) => ({ id, args, argument, at, name: argument[0] })),
);
/** A product is looked up by the rule, whose message speaks of the product and not of the argument. */
const byRule = (name: string) => name === "product";

describe.each(PLATFORMS)("on %s", (platform) => {
  const { block, refusal } = excel(platform);
  const goods = (args: readonly Argument[]) => args.map((argument) => argument[2]);
  const withRows = (args: readonly Argument[], at: number, middle: unknown) =>
    goods(args).map((good, i) => (i === at ? [good, middle, good] : good));

  test.each(cases)(
    "$id, argument $name: nonsense in row 2 is refused there, in three languages, and rows 1 and 3 compute",
    ({ id, args, argument, at }) => {
      const [name, kind] = argument;
      for (const bad of BAD[kind]) {
        const messages = LOCALES.map((locale) => {
          setLocale(locale);
          const rows = block(id, ...withRows(args, at, bad.given));
          expect([rows.length, isError(rows[0]?.[0]), isError(rows[2]?.[0])]).toEqual([3, false, false]);
          expect(rows[2]).toEqual(rows[0]);
          const cell = rows[1]?.[0] as ErrorCell;
          expect(`${id} ${name} ${String(bad.given)}: ${isError(cell) ? cell.code : String(cell)}`).toBe(
            `${id} ${name} ${String(bad.given)}: #VALUE!`,
          );
          expect(cell.message.startsWith(id)).toBe(true);
          if (!byRule(name)) expect(cell.message).toMatch(new RegExp(`(argument|引數|参数) ${name}\\b`));
          expect(cell.message).toMatch(/(row|第) ?2/);
          expect(cell.message.toLowerCase()).toContain(bad.shown.toLowerCase());
          expect(cell.message).not.toMatch(/[{}]|undefined|null|error\./);
          return cell.message;
        });
        expect(new Set(messages).size).toBe(3);
        for (const message of messages.slice(1)) expect(message).toMatch(/[\u4e00-\u9fff]{4}/);
      }
    },
  );

  test.each(cases)("$id, argument $name: an error that stands in a cell comes back as it is, in its row only", ({ id, args, at }) => {
    const passed = errorCell("#REF!");
    const rows = block(id, ...withRows(args, at, passed));
    expect(rows[1]?.[0]).toBe(passed);
    expect(rows[2]).toEqual(rows[0]);
    expect(isError(rows[0]?.[0])).toBe(false);
  });

  test.each(cases.filter(({ argument }) => argument[3] === "required"))(
    "$id, argument $name: blank in every form is an error that says so",
    ({ id, args, argument, at }) => {
      const name = argument[0];
      for (const blank of ["", "   ", "\u00a0", undefined]) {
        const { code, message } = refusal2(id, args, at, blank);
        expect([code, message.includes(name), message.includes(id)]).toEqual(["#VALUE!", true, true]);
      }
      // An empty cell is 0 on the desktop, so where 0 is lawful it is 0 on the web as well.
      const zeroLawful = argument[4] === "zeroLawful";
      const beside = block(id, ...withRows(args, at, EMPTY).map((given, i) => (i === at ? given : [given, given, given])));
      if (args.length > 1) expect(isError(beside[1]?.[0])).toBe(!zeroLawful);
      // A row in which nothing else varies is a blank row of the list, and so is its result.
      const alone = block(id, ...withRows(args, at, EMPTY));
      if (zeroLawful) expect(typeof alone[1]?.[0]).toBe("number");
      else expect(alone[1]?.every((cell) => cell === "")).toBe(true);
      expect(alone[2]).toEqual(alone[0]);
    },
  );

  test.each(cases.filter(({ argument }) => argument[3] !== "required"))(
    "$id, argument $name: omitted, empty, 0 and empty text all mean blank",
    ({ id, args, at }) => {
      const outcomes = [undefined, EMPTY, 0, "", " "].map((blank) => {
        const [row] = block(id, ...goods(args).map((good, i) => (i === at ? blank : good)));
        return JSON.stringify(row?.map((cell) => (isError(cell) ? { code: cell.code, message: cell.message } : cell)));
      });
      expect(new Set(outcomes).size).toBe(1);
    },
  );

  function refusal2(id: string, args: readonly Argument[], at: number, given: unknown): ErrorCell {
    const all = goods(args).map((good, i) => (i === at ? given : good));
    if (id !== "ETS.GAP") return refusal(id, ...all);
    const cell = block(id, ...all)[0]?.[0];
    if (!isError(cell)) throw new Error(`answered ${String(cell)}`);
    return cell;
  }
});
