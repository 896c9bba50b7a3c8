import { preloadAll } from "../../src/functions/catalogue";
import { readMapping } from "../../src/lists/read/mapping";
import { asked, csv, linesOf, read, refusedOf, run } from "./lists";

beforeAll(preloadAll);

const HEAD = "CN code;Country of origin;Net mass (kg);Import date";

describe("headings", () => {
  test.each([
    [
      "a broker of the Union",
      "Declaration number;Commodity code;Clearance date;Net kg;Procedure;Origin;Statistical value",
      "26DE1;73181542;2026-02-05;12500;4000;TW;1",
    ],
    [
      "HMRC",
      "Acceptance date;Commodity code;Country of origin;Procedure code;Net mass kg;Document codes",
      "05/13/2026;73181542;TW;4000;12500;Y128",
    ],
    ["a German forwarder", "Warennummer;Ursprungsland;Eigenmasse kg;Anmeldedatum", "73181542;Taiwan;12500;13.02.2026"],
    ["Taiwan's customs", "輸出日期;貨品分類號列;生產國別;淨重 (KGM);數量", "115/02/05;73181542;TW;12500;3"],
    [
      "an SAP list, with its units in a column",
      "Commodity Code;Ctry of origin;Net Weight;Un;Import date",
      "73181542;TW;12.500,0;KG;13.02.2026",
    ],
    ["another broker, with units in its cells", "Tariff no.;Country;Weight net;Date", '7318 15 42;TW;"12,500.0 kg";2026-02-05'],
    ["the mainland", "税则号列;原产国;净重(千克);进口日期", "73181542;TW;12500;2026年2月5日"],
  ])("of %s", (_, head, row) => {
    expect(linesOf(csv(head, row))).toEqual([expect.stringMatching(/^73181542 TW 12\.5 2026-0[25]-(05|13)$/)]);
  });

  test("below titles, with their units beneath", () => {
    const text = csv("Imports 2026;;;", ";;;", "CN code;Origin;Net mass;Date", ";;[kg];(yyyy-mm-dd)", "73181542;TW;12500;2026-02-05");
    expect(linesOf(text)).toEqual(["73181542 TW 12.5 2026-02-05"]);
    expect(read(text).source).toContain("Headings in row 3 with their units beneath.");
  });

  test("a list without is asked for them, and the row can be said", () => {
    const text = csv("a;b;c;d", "73181542;TW;1;2026-02-05");
    expect(asked(text)).toEqual(["header: 1 2"]);
    const columns = ["cn", "origin", "tonnes", "date"].map((is, i) => ({
      heading: "abcd"[i],
      is,
      ...(is === "tonnes" ? { unit: "t" } : {}),
    }));
    expect(linesOf(text, readMapping({ header: 1, columns }))).toEqual(["73181542 TW 1 2026-02-05"]);
  });
});

describe("units are said, never assumed", () => {
  const without = csv("CN code;Origin;Net mass;Date", "73181542;TW;12500;2026-02-05");
  test("a heading without one is asked", () => {
    expect(asked(without)).toEqual(["unit: kg t g lb"]);
    const said = (unit: string) => linesOf(without, readMapping({ columns: [{ heading: "Net mass", is: "tonnes", unit }] }));
    expect(said("kg")).toEqual(["73181542 TW 12.5 2026-02-05"]);
    expect(said("t")).toEqual(["73181542 TW 12500 2026-02-05"]);
    expect(() => said("tons")).toThrow("unitTons");
    expect(() => said("pieces")).toThrow("unitUnknown");
  });
  test("a unit of two meanings is asked", () => {
    expect(asked(csv("CN code;Origin;Net mass (tons);Date", "73181542;TW;1;2026-02-05"))).toEqual(["unitOther: kg t g lb"]);
  });
  test("a column of units, and cells that name their own", () => {
    const text = csv(
      "CN code;Origin;Quantity;Unit;Date",
      "73181542;TW;12500;KGM;2026-02-05",
      "73181542;TW;2;t;2026-02-05",
      "73181542;TW;9;PCE;2026-02-05",
    );
    expect(linesOf(text)).toEqual(["73181542 TW 12.5 2026-02-05", "73181542 TW 2 2026-02-05"]);
    expect(refusedOf(text)).toEqual(['4 Quantity: "9" is counted in "PCE", which is no mass.']);
    const own = csv("CN code;Origin;Net mass;Date", "73181542;TW;500 kg;2026-02-05", "73181542;TW;2 t;2026-02-05");
    expect(linesOf(own)).toEqual(["73181542 TW 0.5 2026-02-05", "73181542 TW 2 2026-02-05"]);
    const other = csv(HEAD, "73181542;TW;2 t;2026-02-05", "73181542;TW;2 kg;2026-02-05");
    expect(refusedOf(other)).toEqual(['2 Net mass (kg): "2 t" names another unit than its column (kg).']);
  });
  test("kilograms and tonnes beside each other: one where they agree, asked where not; never the gross mass", () => {
    const head = "CN code;Origin;Gross mass (kg);Net mass (kg);Net weight (t);Date";
    expect(linesOf(csv(head, "73181542;TW;13000;12500;12.5;2026-02-05"))).toEqual(["73181542 TW 12.5 2026-02-05"]);
    expect(asked(csv(head, "73181542;TW;13000;12500;12.4;2026-02-05"))).toEqual(["twice: Net mass (kg) Net weight (t)"]);
  });
});

describe("decided for the whole column", () => {
  const masses = (...cells: readonly string[]) => csv(HEAD, ...cells.map((cell) => `73181542;TW;${cell};2026-02-05`));
  const tonnes = (text: string): readonly string[] => linesOf(text).map((line) => line.split(" ")[2] ?? "");
  test("the decimal mark", () => {
    expect(tonnes(masses("1.234", "1.234,56"))).toEqual(["1.234", "1.23456"]);
    expect(tonnes(masses("1,234", "1,234.5"))).toEqual(["1.234", "1.2345"]);
    expect(tonnes(masses("1 234,5", "2'000"))).toEqual(["1.2345", "2"]);
    expect(tonnes(masses("１２３４", "12,5"))).toEqual(["1.234", "0.0125"]);
  });
  test("asked where nothing decides, with both readings", () => {
    expect(asked(masses("1.234", "2.500"))).toEqual(["decimals: . ,"]);
    const said = (decimals: string) =>
      linesOf(masses("1.234"), readMapping({ columns: [{ heading: "Net mass (kg)", is: "tonnes", unit: "kg", decimals }] }));
    expect(said(",")).toEqual(["73181542 TW 1.234 2026-02-05"]);
    expect(said(".")).toEqual(["73181542 TW 0.001234 2026-02-05"]);
  });
  test("a column of both kinds is asked; a cell that does not fit the answer is refused", () => {
    const both = masses("0,5", "0.5", "1.234");
    expect(asked(both)).toEqual(["decimals: . ,"]);
    const comma = readMapping({ columns: [{ heading: "Net mass (kg)", is: "tonnes", unit: "kg", decimals: "," }] });
    expect(linesOf(both, comma).map((line) => line.split(" ")[2])).toEqual(["0.0005", "1.234"]);
    expect(refusedOf(both, comma)).toEqual([expect.stringContaining('"0.5" does not fit this column, whose decimals stand behind ","')]);
    expect(refusedOf(masses("12 34", "5,5"))).toEqual([expect.stringContaining("12 34")]);
  });
  test("the order of days and months", () => {
    const dates = (...cells: readonly string[]) => csv("CN code;Origin;Net mass (t);Date", ...cells.map((cell) => `73181542;TW;1;${cell}`));
    const days = (text: string): readonly string[] => linesOf(text).map((line) => line.split(" ")[3] ?? "");
    expect(days(dates("01/02/2026", "13/02/2026 10:20"))).toEqual(["2026-02-01", "2026-02-13"]);
    expect(days(dates("01/02/2026", "02/13/2026"))).toEqual(["2026-01-02", "2026-02-13"]);
    expect(days(dates("115/03/05", "民國115年3月6日", "1150307", "2026-03-08"))).toEqual([
      "2026-03-05",
      "2026-03-06",
      "2026-03-07",
      "2026-03-08",
    ]);
    expect(asked(dates("01/02/2026", "03/04/2026"))).toEqual(["order: day-month month-day"]);
    expect(days(dates("05/05/2026"))).toEqual(["2026-05-05"]);
    expect(refusedOf(dates("13/02/2026", "02/13/2026", "01/02/2026", "2026-03"))).toHaveLength(2);
  });
});

describe("a mapping", () => {
  test("comes out as it goes in, and answers", () => {
    const text = csv(HEAD, "73181542;TW;1.234,5;13/02/2026");
    const first = read(text);
    const again = read(text, readMapping(JSON.parse(JSON.stringify(first.mapping))));
    expect(again.read.lines).toEqual(first.read.lines);
    expect(first.mapping.columns[2]).toEqual({ column: "C", heading: "Net mass (kg)", is: "tonnes", unit: "kg", decimals: "," });
  });
  test("finds its columns by their headings when they moved", () => {
    const mapping = readMapping({ columns: [{ column: "B", heading: "Menge", is: "tonnes", unit: "t" }] });
    expect(linesOf(csv("Menge;CN code;Origin;Date", "7;73181542;TW;2026-02-05"), mapping)).toEqual(["73181542 TW 7 2026-02-05"]);
  });
  test("gives one value for all lines", () => {
    const text = csv("CN code;Net mass (t);Date", "73181542;1;2026-02-05");
    expect(asked(text)).toEqual(["missing: "]);
    expect(linesOf(text, readMapping({ fixed: { origin: "Taiwan" } }))).toEqual(["73181542 TW 1 2026-02-05"]);
  });
  test.each([
    [{ colums: [] }, "colums"],
    [{ columns: [{ heading: "a", is: "mass" }] }, "is"],
    [{ columns: [{ heading: "a", is: "cn", decimals: ";" }] }, "decimals"],
    [{ header: 0 }, "header"],
    [[], "mapping"],
  ])("%j is refused", (value, what) => {
    expect(() => readMapping(value)).toThrow(what);
  });
  test("a price is asked for in its currency, and one of another currency is kept and not read", () => {
    const of = (heading: string) => csv(`CN code;Origin;Net mass (t);Date;SEE;SEFA;${heading}`, "73181542;TW;1;2026-02-05;2.1;A;300");
    expect(asked(of("carbon price paid"))).toEqual(["unit: EUR"]);
    const eur = readMapping({ columns: [{ heading: "carbon price paid", unit: "EUR" }] });
    expect(String(read(of("carbon price paid"), eur).read.lines[0]?.values["pricePaid"])).toBe("300");
    // 300 New Taiwan dollars are not EUR 300, and emissions per tonne are no answer.
    expect(asked(of("carbon price paid (TWD)"))).toEqual([]);
    expect(read(of("carbon price paid (TWD)")).read.lines[0]?.values).not.toHaveProperty("pricePaid");
  });
  test("emissions of which the heading leaves open what they are, are asked, with their unit, and can be left", () => {
    const text = csv("CN code;Origin;Net mass (t);Date;Direct emissions (kg CO2e/t)", "73181542;TW;1;2026-02-05;2100");
    const heading = "Direct emissions (kg CO2e/t)";
    expect(asked(text)).toEqual(["near: intensity "]);
    const chosen = read(text, readMapping({ columns: [{ heading, is: "intensity" }] }));
    // 2,100 kg are 2.1 t.
    expect(String(chosen.read.lines[0]?.values["intensity"])).toBe("2.1");
    expect(read(text, readMapping({ columns: [{ heading, is: null }] })).read.lines[0]?.values).toEqual({});
    expect(asked(csv("CN code;Origin;Net mass (t);Date;Direct emissions", "73181542;TW;1;2026-02-05;2.1"))).toEqual(["near: intensity "]);
    expect(
      asked(
        csv("CN code;Origin;Net mass (t);Date;Direct emissions", "73181542;TW;1;2026-02-05;2.1"),
        readMapping({ columns: [{ heading: "Direct emissions", is: "intensity" }] }),
      ),
    ).toEqual(["unit: t CO2e/t kg CO2e/t"]);
    expect(asked(csv("CN code;Origin;Net mass (t);Date;碳足跡 (t CO2e/t)", "73181542;TW;1;2026-02-05;3.41"))).toEqual(["near: intensity "]);
    // Beside the intensity itself its parts are the person's own.
    expect(asked(csv("CN code;Origin;Net mass (t);Date;SEE;Direct emissions", "73181542;TW;1;2026-02-05;2.1;2"))).toEqual([]);
  });
  test("a slip in a heading is asked, and can be left", () => {
    const text = csv("CN cod;Origin;Net mass (t);Date", "73181542;TW;1;2026-02-05");
    expect(asked(text)).toEqual(["slip: cn "]);
    expect(linesOf(text, readMapping({ columns: [{ heading: "CN cod", is: "cn" }] }))).toHaveLength(1);
    expect(run(text, readMapping({ columns: [{ heading: "CN cod", is: null }] })).kind).toBe("asks");
  });
});
