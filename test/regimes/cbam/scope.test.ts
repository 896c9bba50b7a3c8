import { exemptOrigin } from "../../../src/regimes/cbam/rules/exemptOrigin";
import { findGood } from "../../../src/regimes/cbam/rules/goodsScope";
import { UNKNOWN_ORIGIN } from "../../../src/regimes/shared/country";
import { loadTables } from "../../tools/excelCaller";
import { cn, from, lawAt, refusalOf } from "../../tools/lawAt";

beforeAll(loadTables);
const good = (code: string, version = "2025-2083") => findGood(cn(code), lawAt("2027", version));

describe("goods of Annex I", () => {
  test.each([
    ["73181542", "Iron and steel"],
    ["7208", "Iron and steel"],
    ["72083900", "Iron and steel"],
    ["7208390020", "Iron and steel"],
    ["26011200", "Iron and steel"],
    ["7326", "Iron and steel"],
    ["25231000", "Cement"],
    ["2523100010", "Cement"],
    ["25070080", "Cement"],
    ["28041000", "Hydrogen"],
    ["27160000", "Electricity"],
    ["28080000", "Fertilisers"],
    ["2814", "Fertilisers"],
    ["31021012", "Fertilisers"],
    ["31052010", "Fertilisers"],
    ["7601", "Aluminium"],
    ["76169990", "Aluminium"],
  ])("%s is covered as %s", (code, sector) => expect(good(code)?.sector).toBe(sector));

  test.each([
    ["72044100", "scrap"],
    ["7204", "scrap"],
    ["72022100", "ferro-silicon"],
    ["72023000", "ferro-silico-manganese"],
    ["72028000", "ferro-tungsten"],
    ["31056000", "P-K fertiliser"],
    ["76151010", "household aluminium"],
    ["7602", "aluminium scrap"],
    ["73211110", "stoves"],
    ["26011100", "ore not agglomerated"],
    ["28042100", "argon"],
    ["87032319", "cars"],
  ])("%s (%s) is not covered", (code) => expect(good(code)).toBeUndefined());

  test.each([
    ["720211", "ferro-manganese"],
    ["72024110", "ferro-chromium"],
    ["72026000", "ferro-nickel"],
  ])("%s (%s) stays covered beside the excluded ferro-alloys", (code) => expect(good(code)?.sector).toBe("Iron and steel"));

  test.each(["7202", "2804", "3105", "2601", "2507", "7309"])(
    "the heading %s is covered in part only, so more digits are asked for",
    (code) => {
      expect(refusalOf(() => good(code))).toBe("unknownCode.tooShort");
    },
  );
});

describe("indirect emissions count only outside Annex II", () => {
  test.each([
    ["25231000", true],
    ["31021012", true],
    ["26011200", true],
    ["72083900", false],
    ["76011010", false],
    ["28041000", false],
    ["27160000", false],
  ])("%s in force: %p", (code, indirect) => expect(good(code)?.indirect).toBe(indirect));
  test("in Parliament's text of 2022 they count for steel and aluminium too", () => {
    expect([good("72083900", "EP-2022-06-22")?.indirect, good("76011010", "EP-2022-06-22")?.indirect]).toEqual([true, true]);
  });
});

describe("goods of Parliament's text of 2022", () => {
  test.each([
    ["29011000", "Chemicals"],
    ["39011000", "Polymers"],
    ["28041000", "Chemicals"],
    ["73011000", "Iron and steel"],
  ])("%s is covered as %s", (code, sector) => expect(good(code, "EP-2022-06-22")?.sector).toBe(sector));
  test.each(["73181542", "73269098", "76101000", "26011200", "25070080", "72026000", "72021120"])("%s is not yet covered", (code) =>
    expect(good(code, "EP-2022-06-22")).toBeUndefined(),
  );
});

describe("exempt origins of Annex III", () => {
  const exempt = (country: string) => exemptOrigin(from(country), lawAt("2026"));
  test.each(["IS", "LI", "NO", "CH", "XB", "XG", "XV", "XC", "XL"])("%s is exempt", (country) => expect(exempt(country)).toBe(true));
  test.each(["TW", "CN", "GB", "TR", "UA", "US", "GL", "RS"])("%s is not", (country) => expect(exempt(country)).toBe(false));
  test.each(["DE", "FR", "IE", "HR"])("%s is a Member State: its goods are no imports", (country) =>
    expect(refusalOf(() => exempt(country))).toBe("notCovered.unionOrigin"),
  );
  test("an unknown origin is for precursors only", () =>
    expect(refusalOf(() => exemptOrigin(UNKNOWN_ORIGIN, lawAt("2026")))).toBe("conflict.unknownOrigin"));
});
