/** What the mass threshold rests on: the goods that count, their mass, the month (2023/956 Art. 2a; hydrogen and electricity never count). */
import { excel, loadTables, serial } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, refusal } = excel("desktop");
const SCREWS = "73181542";
const HYDROGEN = "28041000";
const part = (codes: unknown[], tonnes: unknown[], name: unknown, dates: unknown = null, origins: unknown = null, year: unknown = 2026) =>
  value("CBAM.THRESHOLD", codes, tonnes, year, null, origins, name, dates);
const refused = (codes: unknown[], tonnes: unknown[], name: unknown, dates: unknown = null, year: unknown = 2026) =>
  refusal("CBAM.THRESHOLD", codes, tonnes, year, null, null, name, dates);

describe("30 t of screws beside 1 t of hydrogen", () => {
  const list = [
    [SCREWS, HYDROGEN],
    [30, 1],
  ] as const;
  test("the year as a whole is not exempt, the screws are, and 30 t count", () => {
    expect([part([...list[0]], [...list[1]], null), part([...list[0]], [...list[1]], "exempt")]).toEqual([false, false]);
    expect(part([...list[0]], [...list[1]], "massGoods")).toBe(true);
    expect(part([...list[0]], [...list[1]], "mass")).toBe(30);
  });
  test("hydrogen or electricity alone has no mass that counts", () => {
    expect(part([HYDROGEN, "27160000"], [1, 1000], "mass")).toBe(0);
    expect(refused([HYDROGEN], [1], "massGoods").code).toBe("#N/A");
  });
});

test.each([
  [50, true],
  [50.0001, false],
])("the goods that count are exempt up to and with 50 t: %s t, %s", (tonnes, exempt) => {
  expect([part([SCREWS], [tonnes], "massGoods"), part([SCREWS], [tonnes], "exempt"), part([SCREWS], [tonnes], "mass")]).toEqual([
    exempt,
    exempt,
    tonnes,
  ]);
});

describe("the month in which 50 t were passed", () => {
  const codes = [SCREWS, "76061230", SCREWS, HYDROGEN];
  const dates = [serial("2026-02-10"), serial("2026-06-03"), serial("2026-04-30"), serial("2026-01-05")];
  test("is found by date, not by the order of the list; exactly 50 t do not pass", () => {
    // February 20, April 30: 50.0; June passes
    expect(part(codes, [20, 1, 30, 900], "month", dates)).toBe(serial("2026-06-01"));
    expect(part(codes, [20, 1, 30.5, 900], "month", dates)).toBe(serial("2026-04-01"));
    expect(part(codes, [51, 1, 30, 900], "month", ["2026-02", "2026-06", "2026-04", "2026-01"])).toBe(serial("2026-02-01"));
  });
  test("exempt origins do not count", () => {
    expect(part(codes, [60, 60, 1, 1], "month", dates, ["CH", "TW", "TW", "TW"])).toBe(serial("2026-06-01"));
  });
  test("not passed, no dates, a date without month, a date of another year: each is said", () => {
    expect(refused(codes, [20, 0.5, 29.5, 900], "month", dates)).toMatchObject({ code: "#N/A", message: expect.stringMatching(/50 t/) });
    expect(refused(codes, [20, 1, 30, 900], "month").message).toContain("date");
    expect(refused(codes, [20, 1, 30, 900], "month", [2026, "2026-06", "2026-04", "2026-01"]).message).toMatch(/date.*row 1.*month/);
    expect(refused(codes, [20, 1, 30, 900], "month", ["2026-02", "2027-06", "2026-04", "2026-01"]).message).toMatch(/date.*row 2.*2027-06/);
    expect(refused(codes, [20, 1, 30, 900], "month", ["2026-02"]).code).toBe("#VALUE!");
  });
});

test("an invented code is a fault of its row, and other words are no part", () => {
  expect(refused([SCREWS, "72071199"], [1, 1], null).message).toMatch(/cn.*row 2.*7207 11 11/);
  expect(refused([SCREWS], [1], "sum").message).toContain("exempt, massGoods, mass, month");
});
