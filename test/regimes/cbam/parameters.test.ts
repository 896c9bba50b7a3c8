import { relativeDate } from "../../../src/core/civilDate";
import { deadline, type Duty } from "../../../src/regimes/cbam/rules/deadline";
import { certificatePrice } from "../../../src/regimes/cbam/rules/certificatePrice";
import { holding } from "../../../src/regimes/cbam/rules/holding";
import { markUp } from "../../../src/regimes/cbam/rules/markUp";
import { penalty } from "../../../src/regimes/cbam/rules/penalty";
import { loadTables } from "../../tools/excelCaller";
import { d, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);

describe("share of free allocation retained, percent", () => {
  // Directive 2003/87/EC Art. 10a(1a); COM(2021) 564: ten points a year from 2026; Parliament 22.6.2022; COM(2026) 616.
  const paths: Record<string, Record<number, string>> = {
    "2025-2083": {
      2026: "97.5",
      2027: "95",
      2028: "90",
      2029: "77.5",
      2030: "51.5",
      2031: "39",
      2032: "26.5",
      2033: "14",
      2034: "0",
      2035: "0",
      2036: "0",
      2037: "0",
      2038: "0",
    },
    "2023-956": {
      2024: "100",
      2025: "100",
      2026: "97.5",
      2027: "95",
      2028: "90",
      2029: "77.5",
      2030: "51.5",
      2031: "39",
      2032: "26.5",
      2033: "14",
      2034: "0",
      2038: "0",
    },
    "2025-2621": { 2026: "97.5", 2030: "51.5", 2034: "0" },
    "COM-2021-564": {
      2023: "100",
      2024: "100",
      2025: "100",
      2026: "90",
      2027: "80",
      2028: "70",
      2029: "60",
      2030: "50",
      2031: "40",
      2032: "30",
      2033: "20",
      2034: "10",
      2035: "0",
      2036: "0",
      2037: "0",
      2038: "0",
    },
    "EP-2022-06-22": {
      2023: "100",
      2024: "100",
      2025: "100",
      2026: "100",
      2027: "93",
      2028: "84",
      2029: "69",
      2030: "50",
      2031: "25",
      2032: "0",
      2033: "0",
      2038: "0",
    },
    "COM-2026-616": {
      2026: "97.5",
      2027: "95",
      2028: "91.5",
      2029: "81",
      2030: "59",
      2031: "48",
      2032: "37.5",
      2033: "27",
      2034: "15",
      2035: "15",
      2036: "15",
      2037: "15",
      2038: "0",
    },
  };
  const rows = Object.entries(paths).flatMap(([version, path]) =>
    Object.entries(path).map(([year, percent]) => [version, year, percent] as const),
  );
  test.each(rows)("%s, %s: %s %%", (version, year, percent) => {
    expect(lawAt(year, version).decimal("cbam.factor").times(100).toFixed()).toBe(percent);
  });
  test("without a version the law of the year answers: 100 % in 2025 (old text), 97.5 % in 2026 (new text)", () => {
    expect([lawAt("2025").version.id, lawAt("2025").decimal("cbam.factor").toFixed()]).toEqual(["2023-956", "1"]);
    expect([lawAt("2026").version.id, lawAt("2026").decimal("cbam.factor").toFixed()]).toEqual(["2025-2083", "0.975"]);
  });
  test("before 1 October 2023 no version is in force, and the proposal of 2026 says nothing before 2026", () => {
    expect(refusalOf(() => lawAt("2023-09-30"))).toBe("notInForce.noVersion");
    expect(refusalOf(() => lawAt("2025", "COM-2026-616"))).toBe("notInForce.otherVersion");
  });
  test("the new text is the law from 20 October 2025, the old one the day before", () => {
    expect([lawAt("2025-10-19").version.id, lawAt("2025-10-20").version.id]).toEqual(["2023-956", "2025-2083"]);
  });
});

describe("mark-ups on default values", () => {
  const years = ["2026", "2027", "2028", "2029", "2034"];
  test.each([
    ["Cement", "0.1 0.2 0.3 0.3 0.3"],
    ["Iron and steel", "0.1 0.2 0.3 0.3 0.3"],
    ["Aluminium", "0.1 0.2 0.3 0.3 0.3"],
    ["Hydrogen", "0.1 0.2 0.3 0.3 0.3"],
    ["Fertilisers", "0.01 0.01 0.01 0.01 0.01"],
  ])("%s in 2026, 2027, 2028, 2029 and 2034: %s", (sector, shares) =>
    expect(years.map((year) => markUp(sector, lawAt(year)).toFixed()).join(" ")).toBe(shares),
  );
  test("the transitional period knows none", () =>
    expect(refusalOf(() => markUp("Cement", lawAt("2025")))).toBe("noValueOnDate.parameter"));
  test("Parliament's text of 2022 has none at all", () =>
    expect(refusalOf(() => markUp("Cement", lawAt("2028", "EP-2022-06-22")))).toBe("notCovered.parameter"));
});

describe("certificate prices", () => {
  const price = (date: string, version?: string) => certificatePrice(undefined, lawAt(date, version)).toFixed();
  test.each([
    ["2026-01-01", "75.36"],
    ["2026-03-31", "75.36"],
    ["2026-04-01", "75.28"],
    ["2026-06-30", "75.28"],
    ["2026-07-01", "82.32"],
    ["2026-09-30", "82.32"],
  ])("imports of %s: EUR %s", (date, euro) => expect(price(date)).toBe(euro));
  test("the fourth quarter of 2026 is due on 4 January 2027, weekly prices follow: no price is filled in", () => {
    expect(refusalOf(() => price("2026-10-01"))).toBe("noValueOnDate.notYetPublished");
    expect(refusalOf(() => price("2026-12-31"))).toBe("noValueOnDate.notYetPublished");
    expect(refusalOf(() => price("2027-01-01"))).toBe("noValueOnDate.notPublished");
  });
  test("a year has four prices, so it is not enough", () => expect(refusalOf(() => price("2026"))).toBe("notDate.dayNeeded"));
  test("the text of 2023 was amended before any price of its own", () =>
    expect(refusalOf(() => price("2026-02-01", "2023-956"))).toBe("noValueOnDate.notPublished"));
  test("before 2026 there was no price", () => expect(refusalOf(() => price("2025-12-31"))).toBe("noValueOnDate.parameter"));
});

describe("deadlines for imports of 2026 and 2027", () => {
  const table: readonly (readonly [string, Duty, string, string])[] = [
    ["2025-2083", "declaration", "2027-09-30", "2028-09-30"],
    ["2025-2083", "surrender", "2027-09-30", "2028-09-30"],
    ["2025-2083", "repurchase", "2027-10-31", "2028-10-31"],
    ["2025-2083", "cancellation", "2027-11-01", "2029-11-01"],
    ["2025-2083", "sale", "2027-02-01", "2027-02-01"],
    ["2023-956", "declaration", "2027-05-31", "2028-05-31"],
    ["2023-956", "surrender", "2027-05-31", "2028-05-31"],
    ["2023-956", "repurchase", "2027-06-30", "2028-06-30"],
    ["2023-956", "cancellation", "2028-07-01", "2029-07-01"],
    ["COM-2026-616", "declaration", "2027-09-30", "2028-09-30"],
  ];
  test.each(table)("%s, %s: %s and %s", (version, duty, first, second) => {
    expect([deadline(duty, lawAt("2026", version)), deadline(duty, lawAt("2027", version))]).toEqual([first, second]);
  });
  test("Parliament's text of 2022: 31 May of the following year, first for 2027, and no date for a repurchase", () => {
    expect(deadline("declaration", lawAt("2027", "EP-2022-06-22"))).toBe("2028-05-31");
    expect(refusalOf(() => deadline("declaration", lawAt("2026", "EP-2022-06-22")))).toBe("noValueOnDate.parameter");
    expect(refusalOf(() => deadline("repurchase", lawAt("2027", "EP-2022-06-22")))).toBe("notCovered.duty");
  });
  test("imports of 2025 have no yearly duties", () =>
    expect(refusalOf(() => deadline("declaration", lawAt("2025")))).toBe("noValueOnDate.parameter"));
  test("every date laid down in a version is a date in every year", () => {
    for (const version of ["2025-2083", "2023-956", "EP-2022-06-22"])
      for (const parameter of lawAt("2027", version).version.parameters.values()) {
        if (parameter.unit === "date")
          for (const { value } of parameter.values) if (value !== null) expect(relativeDate(value, 2027)).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
  });
});

describe("certificates to hold at a quarter end for 1,000 t CO2e", () => {
  test("from 2027 the law asks for 50 %: 500", () => expect(holding(d("1000"), lawAt("2027-03-31")).toFixed()).toBe("500"));
  test("the text of 2023 asked for 80 % from 2026: 800", () =>
    expect(holding(d("1000"), lawAt("2026-03-31", "2023-956")).toFixed()).toBe("800"));
  test("in 2026 the law asks for none yet, which is refused and not answered with 0", () =>
    expect(refusalOf(() => holding(d("1000"), lawAt("2026-12-31")))).toBe("noValueOnDate.parameter"));
});

describe("penalties for 10 missing certificates at an indexed EUR 120", () => {
  const of = (multiple?: string, version = "2025-2083", unit: string | undefined = "120", year = "2026") =>
    penalty(
      { missing: d("10"), unit: unit === undefined ? undefined : d(unit), multiple: multiple === undefined ? undefined : d(multiple) },
      lawAt(year, version),
    ).toFixed();
  test.each([
    [undefined, "1200"],
    ["1", "1200"],
    ["3", "3600"],
    ["5", "6000"],
    ["4.5", "5400"],
  ])("multiple %p: 10 x 120 x it = EUR %s", (multiple, euro) => expect(of(multiple)).toBe(euro));
  test("2.99 lies in the lowered range that the text of 2025 allows: 10 x 120 x 2.99 = 3588", () => expect(of("2.99")).toBe("3588"));
  test.each(["5.01", "0.99"])("%s is outside the range of the law", (multiple) =>
    expect(refusalOf(() => of(multiple))).toBe("outOfRange.penaltyMultiple"),
  );
  test("the text of 2023 knows no lowering: 2.99 is refused as input, 3 and 5 are not, 5.01 is", () => {
    expect(refusalOf(() => of("2.99", "2023-956"))).toBe("outOfRange.penaltyMultiple");
    expect([of("3", "2023-956"), of("5", "2023-956"), of(undefined, "2023-956")]).toEqual(["3600", "6000", "1200"]);
    expect(refusalOf(() => of("5.01", "2023-956"))).toBe("outOfRange.penaltyMultiple");
  });
  test("a penalty below the unindexed EUR 100 cannot be right; 100 itself can", () => {
    expect(refusalOf(() => of(undefined, "2025-2083", "99.99"))).toBe("outOfRange.belowPenaltyBase");
    expect(of(undefined, "2025-2083", "100")).toBe("1000");
  });
  test("the indexed amount is never invented", () =>
    expect(refusalOf(() => penalty({ missing: d("10"), unit: undefined, multiple: undefined }, lawAt("2026")))).toBe(
      "blank.indexedPenalty",
    ));
  test("Parliament's text of 2022: three times the average price of the year before, 10 x 80 x 3 = 2400, and nothing else", () => {
    expect(of(undefined, "EP-2022-06-22", "80", "2027")).toBe("2400");
    expect(of("3", "EP-2022-06-22", "80", "2027")).toBe("2400");
    expect(refusalOf(() => of("4", "EP-2022-06-22", "80", "2027"))).toBe("outOfRange.penaltyMultiple");
  });
  test("imports of 2025 fall under other penalties", () =>
    expect(refusalOf(() => of(undefined, "2023-956", "120", "2025"))).toBe("noValueOnDate.parameter"));
});
