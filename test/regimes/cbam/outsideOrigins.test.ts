import { RuleError } from "../../../src/core/error";
import { evaluate } from "../../../src/calls/evaluate";
import { explain } from "../../../src/calls/explain";
import { specOf } from "../../../src/functions/register";
import { loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);

describe("what an origin outside the act does to a question", () => {
  const ask = (id: string, args: readonly unknown[]): string => {
    try {
      const [cell] = evaluate(specOf(id), args)[0] ?? [];
      return cell instanceof RuleError ? `${cell.code}.${cell.reason}` : "answered";
    } catch (error) {
      if (error instanceof RuleError) return `${error.code}.${error.reason}`;
      throw error;
    }
  };
  // 2023/956 Annex III, point 1; goods outside the act have no default value of other countries.
  test.each(["CH", "NO", "IS", "LI", "XB", "XG", "XV", "XC", "XL"])("%s has no default values, and the reason is told", (origin) => {
    expect(ask("CBAM.INTENSITY", ["72139110", origin, 2026])).toBe("notCovered.exemptOrigin");
    expect(ask("CBAM.DEFAULT", ["72139110", origin])).toBe("notCovered.exemptOrigin");
    expect(ask("CBAM.DEFAULTS", [origin])).toBe("notCovered.exemptOrigin");
  });
  test("a projection says so in the places of the default values, and owes nothing", () => {
    const [row] = evaluate(specOf("CBAM.PROJECT"), ["73181542", "CH", 100, 2026, 2026, null, null, null, 80]);
    expect(row?.map((cell) => (cell instanceof RuleError ? cell.reason : String(cell)))).toEqual([
      "2026",
      "exemptOrigin",
      "0.975",
      "exemptOrigin",
      "0",
      "80",
      "0",
    ]);
  });
  // Union Customs Code, Art. 4: these are of the customs territory, but none is a Member State.
  test.each(["RE", "La Réunion", "GP", "MQ", "GF", "YT", "MF", "AX", "MC"])(
    "%s belongs to the customs territory and is no Member State",
    (origin) => expect(ask("CBAM.COST", ["73181542", origin, 100, "2026-02-01"])).toBe("notCovered.unionTerritory"),
  );
  test.each([
    // Union Customs Code, Art. 4(1): Spain, except Ceuta and Melilla, hence the Canary Islands too.
    ["Canary Islands", "unionTerritory"],
    ["IC", "unionTerritory"],
    ["EL", "unionOrigin"],
    ["EU", "unionItself"],
    ["XI", "northernIreland"],
  ])("%s is refused as %s", (origin, reason) =>
    expect(ask("CBAM.COST", ["73181542", origin, 100, "2026-02-01"])).toBe(`notCovered.${reason}`),
  );
  test.each(["FO", "GL", "NC", "JE", "GG", "IM", "SM", "AD", "GI", "BL", "SJ"])("%s is a third country", (origin) =>
    expect(ask("CBAM.COST", ["73181542", origin, 100, "2026-02-01"])).toBe("answered"),
  );

  const threshold = (origins: readonly string[], tonnes: readonly number[]) =>
    evaluate(specOf("CBAM.THRESHOLD"), [
      origins.map(() => ["73181542"]),
      tonnes.map((t) => [t]),
      2026,
      null,
      origins.map((o) => [o]),
    ])[0]?.[0];
  test("a line of Union origin does not count and spoils no list", () => {
    expect(threshold(["TW", "DE"], [45, 20])).toBe(true);
    expect(threshold(["TW", "RE", "EU"], [45, 20, 20])).toBe(true);
    expect(threshold(["TW", "DE"], [51, 20])).toBe(false);
    expect(threshold(["DE"], [80])).toBe(true);
    expect(threshold(["TW", "Atlantis"], [45, 20])).toBeInstanceOf(RuleError);
  });
  test("the steps say how many lines were left out", () => {
    const { steps } = explain(specOf("CBAM.THRESHOLD"), [[["73181542"], ["73181542"]], [[45], [20]], 2026, null, [["TW"], ["DE"]]]);
    expect(steps.filter(({ quantity }) => quantity === "cbam.threshold.unionLines").map(({ value }) => String(value))).toEqual(["1"]);
  });
});

describe("A projection for a territory of a Member State", () => {
  it("is refused as the cost of one line is", () => {
    const [cell] =
      evaluate(specOf("CBAM.PROJECT"), ["73181542", "Canary Islands", 100, 2026, 2027, undefined, undefined, undefined, 80])[0] ?? [];
    expect(cell instanceof RuleError && cell.reason).toBe("unionTerritory");
  });
});
