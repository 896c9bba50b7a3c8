// All functions of the US bills together: words in three languages, ranges, steps, basis, versions, legal values.
import { parseDecimal } from "../../src/core/decimal";
import { specOf, allSpecs } from "../../src/functions/register";
import { quantityName } from "../../src/i18n/quantity";
import { tNote } from "../../src/i18n/notes";
import { LOCALES, setLocale, t } from "../../src/i18n/t";
import { regimes } from "../../src/regimes";
import { basis, block, cell, loadAll, refused, steps } from "../tools/usSheet";

beforeAll(loadAll);
afterEach(() => setLocale("en"));

const US = ["cca", "fpfa", "mca", "proveit", "buyclean", "useu"];
const BILLS = ["cca", "fpfa", "mca", "proveit"];
const versions = regimes.filter(({ id }) => US.includes(id)).flatMap((regime) => [...regime.versions.values()]);
const bills = versions.filter(({ regime }) => BILLS.includes(regime));

test.each([
  ["CCA.PERCENT", [2028], "S. 3523", "119"],
  ["CCA.PERCENT", [2028], "H.R. 6787", "119"],
  ["CCA.PERCENT", [2028], "hr6622", "118"],
  ["FPFA.TIER", [0.5, null], "S.1325", "119"],
  ["FPFA.TIER", [0.5, null], "S. 3198", "118"],
  ["MCA.RATE", [2027, null, null], "HR 3338", "119"],
  ["MCA.RATE", [2027, null, null], "H.R. 5827", "119-HR3001"],
  ["PROVEIT.COVERED", ["7318", null], "H.R. 8957", "118"],
])("%s takes a bill by its number: %s %s is %s", (id, args, number, version) => {
  expect(cell(id, ...args, number)).toBe(cell(id, ...args, version));
  expect(basis(id, ...args, number)).toBe(basis(id, ...args, version));
  expect(refused(id, ...args, "S. 9999")).toMatch(/no version/);
});

/** One call of every calculating function that answers. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  "CCA.CHARGE": [2, 1, 100, 2027, 65, null, 100, 10, 0.5],
  "CCA.FINISHED": [[[2, 1, 10]], 2028, 70],
  "CCA.ISFINISHED": [2000, 0.1, 2028],
  "CCA.INTENSITY": ["CN", 1.02],
  "CCA.RATIO": ["CN"],
  "CCA.PERCENT": [2030],
  "CCA.PRICE": [2029, 0.02],
  "CCA.COVERED": [331110],
  "CCA.REFUND": [2, 1, 100, 2026],
  "CCA.EXEMPT": ["BD", 0.01],
  "FPFA.DIFFERENCE": [1.5, 1, null, true],
  "FPFA.TIER": [0.3],
  "FPFA.RATE": [0.3, true, true],
  "FPFA.INITIALRATE": ["TW", "Aluminum"],
  "FPFA.FEE": [1000, 0.3, null, null, null, null, 0.1, 7, 0.6],
  "FPFA.GOAL": [0.3, 2, "118"],
  "FPFA.EXEMPT": [0.3, true, null, true],
  "MCA.RATE": [2031, 0.02, 2028],
  "MCA.TAX": [10, 2029, 0.02, null, null, 5],
  "MCA.FUELEMISSIONS": ["natural gas", 1, "scf"],
  "MCA.FUELTAX": ["lignite", 1, "t", 2027, null, null, null, 0.1, 0.1],
  "MCA.PROCESSTAX": [5, 30000, 2027],
  "MCA.PRODUCTTAX": ["Biodiesel", 1, 2027],
  "MCA.EXCEEDED": [2028, 9e9],
  "MCA.REVIEW": ["remove", [[1, 1, 1]], 1, false],
  "MCA.ELIGIBLE": [5, 100, 10, 10],
  "MCA.BORDER": [1, 1, 2027, null, null, null, null, "TW", 0.001, 0.1],
  "MCA.FUND": [100, 1],
  "PROVEIT.COVERED": ["glass"],
  "PROVEIT.INTENSITY": [[[1]], [[1]]],
  "PROVEIT.RATIO": [1, 2],
  "BUYCLEAN.LIMIT": ["concrete 4000 psi", null, null, null, true],
  "BUYCLEAN.COMPLIES": ["flat glass", 1, "California"],
  "USEU.DUTY": ["steel", 1, 0, 1, "2024-01-01"],
};

describe("Every function of the US bills", () => {
  it("is tried here, but for those that only spill a table", () => {
    const own = allSpecs()
      .filter(({ regime }) => US.includes(regime))
      .map(({ id }) => id);
    expect(own.filter((id) => !(id in CALLS)).sort()).toEqual(["BUYCLEAN.LIMITS", "FPFA.TIERS", "MCA.SCHEDULE", "PROVEIT.PRODUCTS"]);
  });

  it.each(Object.entries(CALLS))("%s answers and explains itself in words of every language", (id, args) => {
    expect(typeof block(id, ...args)[0]?.[0]).not.toBe("object");
    for (const locale of LOCALES) {
      setLocale(locale);
      const rows = steps(id, ...args).slice(1);
      expect(rows.length).toBeGreaterThan(0);
      // a step without words of its own shows its id, or its key
      for (const row of rows) expect(row[0]).not.toMatch(/^(note\.|quantity\.)|^[a-z]+\.[a-zA-Z]/);
      if (locale !== "en") for (const row of rows) expect(row[0]).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(Object.entries(CALLS).filter(([id]) => BILLS.includes(specOf(id).regime)))(
    "%s says that the bill is no law, and as of when",
    (id, args) => {
      const [, first] = steps(id, ...args);
      expect(first?.[0]).toMatch(/^Bill, not law/);
      expect(first?.[4]).toContain("2026-08-20");
      expect(basis(id, ...args)).toMatch(/bill, not law; as of 2026-08-20/);
    },
  );
});

describe("The bills", () => {
  it("each have words on their fate in every language", () => {
    for (const { regime, id } of bills) {
      for (const locale of LOCALES) expect(t(`note.bill.${regime}.${id}`, {}, locale)).not.toMatch(/^note\./);
    }
    expect(bills.map(({ regime, id }) => `${regime} ${id}`)).toEqual([
      "cca 117",
      "cca 118",
      "cca 118-TRI",
      "cca 119",
      "fpfa 118",
      "fpfa 119",
      "mca 118",
      "mca 119-HR3001",
      "mca 119",
      "proveit 118-TRI",
      "proveit 118",
    ]);
  });

  it("answer with the newest text when none is named", () => {
    const version = (id: string, ...args: readonly unknown[]) => steps(id, ...args).at(-1)?.[5];
    expect(version("CCA.PERCENT", 2030)).toBe("119");
    expect(version("FPFA.RATE", 0.3)).toBe("119");
    expect(version("MCA.RATE", 2027)).toBe("119");
    expect(version("PROVEIT.RATIO", 1, 2)).toBe("118");
  });

  it("take the Congress as number or text", () => {
    expect(cell("CCA.PERCENT", 2030, 118)).toBe(cell("CCA.PERCENT", 2030, "118"));
    expect(refused("FPFA.RATE", 0.3, null, null, null, "117")).toMatch(/118, 119/);
  });

  it.each(["cca.billStatus", "fpfa.billStatus", "mca.billStatus", "proveit.billStatus"])("give %s as a legal value", (name) => {
    expect(String(cell("LAW.VALUE", name, 2027))).toMatch(/introduced|died/);
  });

  it("stand in LAW.VERSIONS as bills", () => {
    const rows = block("LAW.VERSIONS", "cca", true);
    expect(rows[0]?.[1]).toBe("Version");
    expect(rows.slice(1).map((row) => row[2])).toEqual(Array(4).fill("bill, not law"));
  });
});

describe("The data of the US regimes", () => {
  const parameters = versions.flatMap((version) => [...version.parameters.values()].map((parameter) => ({ version, parameter })));

  it("name every parameter in every language", () => {
    for (const locale of LOCALES) {
      setLocale(locale);
      const bare = parameters.filter(({ parameter }) => quantityName(parameter.id) === parameter.id).map(({ parameter }) => parameter.id);
      expect([...new Set(bare)]).toEqual([]);
    }
  });

  it("have their notes in Chinese", () => {
    const notes = new Set([
      ...versions.map(({ note }) => note),
      ...parameters.flatMap(({ parameter }) => parameter.values.map(({ note }) => note)),
    ]);
    for (const note of notes)
      if (note !== undefined) for (const locale of ["zh-TW", "zh-CN"] as const) expect(tNote(note, locale)).toMatch(/\p{Script=Han}/u);
  });

  it("cite only acts that are listed with a link", () => {
    for (const { version, parameter } of parameters) {
      const acts = regimes.find(({ id }) => id === version.regime)?.acts;
      for (const { cite } of parameter.values) for (const { act } of cite) expect(acts?.get(act)?.link ?? act).toMatch(/^https:/);
    }
  });

  it("never mark a value of a bill as verified law", () => {
    const wrong = parameters.filter(
      ({ version, parameter }) => BILLS.includes(version.regime) && parameter.values.some(({ status }) => status === "verified"),
    );
    expect(wrong.map(({ parameter }) => parameter.id)).toEqual([]);
  });

  it("give a reason wherever a value is only assumed", () => {
    const silent = parameters.flatMap(({ version, parameter }) =>
      parameter.values.filter(({ status, note }) => status === "assumed" && note === undefined).map(() => `${version.id} ${parameter.id}`),
    );
    expect(silent).toEqual([]);
  });

  it("answer LAW.VALUE for every parameter on its first day", () => {
    for (const { version, parameter } of parameters) {
      const first = parameter.values.find(({ value }) => value !== null);
      if (first === undefined || first.from < version.covers.from) continue;
      const value = cell("LAW.VALUE", parameter.id, first.from, version.id);
      if (parameter.unit === "text") expect(value).toBe(first.value);
      else if (parameter.unit === "date") expect(value).toBeGreaterThan(44000);
      else expect(value).toBe(parseDecimal(first.value ?? "").toNumber());
    }
  });
});

describe("Ranges", () => {
  it("give a column of results, each row with its own error", () => {
    const out = block("CCA.CHARGE", [[2], [0.5], ["x"]], 1, [[100], [100], [100]], 2026) as (number | { code: string })[][];
    expect([out[0]?.[0], out[1]?.[0]]).toEqual([6000, 0]);
    expect((out[2]?.[0] as { code: string }).code).toBe("#VALUE!");
  });

  it("serve years down a column with one inflation path", () => {
    expect(block("CCA.PRICE", [[2026], [2027], [2028]], [[0.025], [0.025]])).toEqual([[60], [65], [71]]);
    expect(block("MCA.RATE", [[2027], [2028]], 0.025, false)).toEqual([[40], [43]]);
    expect(block("FPFA.RATE", [[0.1], [0.2], [2]])).toEqual([[0], [0.25], [0.8]]);
  });

  it("give two columns where a function has two results", () => {
    expect(block("FPFA.GOAL", [[0.4], [0.05]], 3, "118")).toEqual([
      [0.25, false],
      [0.1, true],
    ]);
  });

  it("let an error in a cell pass through", () => {
    const out = block("CCA.PERCENT", [[{ code: "#DIV/0!" }], [2030]]) as ({ code: string } | number)[][];
    expect((out[0]?.[0] as { code: string }).code).toBe("#DIV/0!");
    expect(out[1]?.[0]).toBe(0.9);
  });
});
