// The goods of Schedule 16: sectors, exceptions that beat their parent, and what differs from the goods of the Union.
import { type ErrorCell, excel, loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const { value, block, refusal } = excel("desktop");
const covered = (cn: string) => value("UKCBAM.SCOPE", cn, "covered");

describe("UKCBAM.SCOPE", () => {
  it.each([
    ["76011000", "Aluminium", "CO2, PFC"],
    ["25231000", "Cement", "CO2"],
    ["28080000", "Fertilisers", "CO2, N2O"],
    ["28141000", "Fertilisers", "CO2"],
    ["28041000", "Hydrogen", "CO2"],
    ["26011200", "Iron and steel", "CO2"],
    ["72083700", "Iron and steel", "CO2"],
    ["73181542", "Iron and steel", "CO2"],
    [7318154200, "Iron and steel", "CO2"],
  ])("%s is %s and counts %s", (cn, sector, gases) => {
    expect(value("UKCBAM.SCOPE", cn)).toBe(sector);
    expect(value("UKCBAM.SCOPE", cn, "gases")).toBe(gases);
  });

  it.each(["72044100", "72022100", "72023000", "72029910", "31056000"])("%s is excepted, and the reason names the exception", (cn) => {
    expect(covered(cn)).toBe(false);
    expect(refusal("UKCBAM.SCOPE", cn).message).toContain("excepts");
  });

  it("leaves out scrap, articles of aluminium for the household, electricity and what no list names", () => {
    for (const cn of ["76020011", "76151010", "27160000", "84818059"]) expect([cn, covered(cn)]).toEqual([cn, false]);
  });

  it("differs from the Union in two codes as read, and says so with the doubt", () => {
    for (const cn of ["25070080", "72022910"]) {
      expect([cn, covered(cn)]).toEqual([cn, true]);
      expect(block("LAW.EXPLAIN", "UKCBAM.SCOPE", cn).flat().join(" ")).toContain("Open point");
    }
    expect(value("CBAM.SCOPE", "72022910", "covered")).toBe(false);
  });

  it("asks for more digits where a heading is covered in part", () => {
    expect(refusal("UKCBAM.SCOPE", "7202").message).toContain("7202 21");
    expect(refusal("UKCBAM.SCOPE", "2507").message).toContain("2507 00 80");
  });
});

describe("UK CBAM among the other laws", () => {
  it("stands one row behind the Union in the comparison, in pounds", () => {
    const goods = [
      ["cn", "origin", "tonnes", "date", "intensity", "sefa", "price", "ukRate", "UK relief"],
      ["72083700", "TW", 100, "2027-03-01", 1.9, "A", 80, 10, 400],
    ];
    const rows = block("BORDER.COMPARE", goods, undefined, [["regimes", "cbam ukcbam"]]);
    expect(rows.at(-1)?.slice(1, 6)).toEqual(["ukcbam", "FA-2026", 1500, "GBP", 15]);
    expect(rows.at(-2)?.[1]).toBe("cbam");
  });

  it("asks for its rate by the name of the column", () => {
    const goods = [
      ["cn", "origin", "tonnes", "date", "intensity"],
      ["72083700", "TW", 100, "2027-03-01", 1.9],
    ];
    expect(block("BORDER.COMPARE", goods, undefined, [["regimes", "ukcbam"]])[0]?.[6]).toContain("ukRate");
  });

  it("refuses a rate in another currency", () => {
    const goods = [
      ["cn", "origin", "tonnes", "date", "intensity", "ukRate (EUR)"],
      ["72083700", "TW", 100, "2027-03-01", 1.9, 10],
    ];
    const [row] = block("BORDER.COMPARE", goods, undefined, [["regimes", "ukcbam"]]);
    expect((row?.[3] as ErrorCell).message).toContain("EUR");
  });

  it("has its values and its version with act, state and how it was read", () => {
    expect(value("LAW.VALUE", "ukcbam.threshold.value", "2027-01-01")).toBe(50000);
    const [version] = block("LAW.VERSIONS", "ukcbam");
    expect(version?.slice(0, 2)).toEqual(["ukcbam", "FA-2026"]);
    expect(String(version?.at(-1))).toContain("second hand");
  });
});
