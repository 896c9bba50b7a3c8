import { RuleError } from "../../../src/core/error";
import { countriesInWords } from "../../../src/calls/countryWords";
import { countries } from "../../../src/calls/readers/code";
import { loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);
const code = (written: string) => countries().find(written);

/** The countries a refusal names, as the person reads them. */
const namedIn = ({ details }: RuleError): string =>
  details["countries"] === undefined ? "none" : countriesInWords(String(details["countries"]).split(" "));

function candidates(written: string): string {
  try {
    return `found ${code(written)}`;
  } catch (error) {
    if (error instanceof RuleError) return namedIn(error);
    throw error;
  }
}

describe("countries are found by code and by name in three languages", () => {
  test.each([
    ["TW", "TW"],
    ["tw", "TW"],
    ["TWN", "TW"],
    ["Taiwan", "TW"],
    ["taiwan ", "TW"],
    ["  TAIWAN", "TW"],
    ["台灣", "TW"],
    ["臺灣", "TW"],
    ["台湾", "TW"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["土耳其", "TR"],
    ["越南", "VN"],
    ["Viet Nam", "VN"],
    ["Vietnam", "VN"],
    ["South Korea", "KR"],
    ["韓國", "KR"],
    ["韩国", "KR"],
    ["ＣＮ", "CN"],
    ["中國", "CN"],
    ["中国", "CN"],
    ["United\u00a0States", "US"],
    ["United   Kingdom", "GB"],
    ["unknown", "UNKNOWN"],
    ["不明", "UNKNOWN"],
  ])("%j is %s", (written, expected) => expect(code(written)).toBe(expected));
});

describe("a name is matched whole, never as part of another", () => {
  test.each([
    ["Guinea", "GN"],
    ["Guinea-Bissau", "GW"],
    ["Equatorial Guinea", "GQ"],
    ["Papua New Guinea", "PG"],
    ["Niger", "NE"],
    ["Nigeria", "NG"],
    ["Oman", "OM"],
    ["Romania", "RO"],
    ["Mali", "ML"],
    ["Somalia", "SO"],
    ["India", "IN"],
    ["Indonesia", "ID"],
    ["Dominica", "DM"],
    ["Dominican Republic", "DO"],
    ["Sudan", "SD"],
    ["South Sudan", "SS"],
  ])("%s is %s", (written, expected) => expect(code(written)).toBe(expected));

  test.each([
    ["Korea", "South Korea (KR)"],
    ["Taiwa", "Taiwan (TW)"],
    ["Vietnm", "Vietnam (VN)"],
  ])("%s is nobody, and the message offers %s", (written, offered) => {
    expect(candidates(written)).toContain(offered);
  });
  test.each(["", "T", "Atlantis", "*", "TW,CN", "Other countries and territories"])("%j is nobody", (written) =>
    expect(() => code(written)).toThrow(RuleError),
  );
  test("where nothing is near, the message names no neighbours", () => expect(candidates("Qqqqqqqqqqqq")).toBe("none"));
});
