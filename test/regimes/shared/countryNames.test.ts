import { RuleError } from "../../../src/core/error";
import { countriesInWords } from "../../../src/calls/countryWords";
import { countries, country } from "../../../src/calls/readers/code";
import { tables } from "../../../src/datasource";
import { countryKey, countryWords } from "../../../src/regimes/shared/countryKey";
import { loadTables } from "../../tools/excelCaller";

beforeAll(loadTables);

function read(written: string | number): string {
  try {
    return country.read(written);
  } catch (error) {
    if (error instanceof RuleError) return `${error.reason}: ${countriesInWords(String(error.details["countries"] ?? "").split(" "))}`;
    throw error;
  }
}

// Forms as the organisations print them: UN, ISO 3166, World Bank, WTO, the Union's geonomenclature.
describe("official and trade forms of a name are the country", () => {
  test.each([
    ["Korea (Republic of)", "KR"],
    ["Korea, Republic of", "KR"],
    ["Republic of Korea", "KR"],
    ["Korea, Rep.", "KR"],
    ["Rep. of Korea", "KR"],
    ["KOREA REP OF", "KR"],
    ["Korea, Dem. People's Rep.", "KP"],
    ["Democratic People’s Republic of Korea", "KP"],
    ["Egypt, Arab Rep.", "EG"],
    ["Congo, Dem. Rep.", "CD"],
    ["Congo, Rep.", "CG"],
    ["Gambia, The", "GM"],
    ["Bahamas, The", "BS"],
    ["Iran, Islamic Rep.", "IR"],
    ["Iran (Islamic Republic of)", "IR"],
    ["Venezuela, RB", "VE"],
    ["Yemen, Rep.", "YE"],
    ["Kyrgyz Republic", "KG"],
    ["Slovak Republic", "SK"],
    ["Lao PDR", "LA"],
    ["Micronesia, Fed. Sts.", "FM"],
    ["Hong Kong SAR, China", "HK"],
    ["Hong Kong, China", "HK"],
    ["Macau", "MO"],
    ["Taiwan (Province of China)", "TW"],
    ["Taiwan, China", "TW"],
    ["Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu", "TW"],
    ["Chinese Taipei", "TW"],
    ["Republic of China (Taiwan)", "TW"],
    ["P.R. China", "CN"],
    ["People’s Republic of China", "CN"],
    ["Hellenic Republic", "GR"],
    ["Türkiye Cumhuriyeti", "TR"],
    ["Socialist Republic of Viet Nam", "VN"],
    ["St. Kitts & Nevis", "KN"],
    ["Saint Kitts and Nevis", "KN"],
    ["Kosovo*", "XK"],
    ["Moldova (the Republic of)", "MD"],
  ])("%j is %s", (written, expected) => expect(read(written)).toBe(expected));
});

describe("former names are the country of today, or all of them", () => {
  test.each([
    ["Burma", "MM"],
    ["Swaziland", "SZ"],
    ["Macedonia", "MK"],
    ["FYROM", "MK"],
    ["Czech Republic", "CZ"],
    ["Cape Verde", "CV"],
    ["Cabo Verde", "CV"],
    ["Turkey", "TR"],
    ["Zaire", "CD"],
    ["Ivory Coast", "CI"],
    ["Ceylon", "LK"],
    ["Holland", "NL"],
  ])("%s is %s", (written, expected) => expect(read(written)).toBe(expected));
  test.each([
    ["Korea", "North Korea (KP), South Korea (KR)"],
    ["corée", "North Korea (KP), South Korea (KR)"],
    ["Congo", "Congo - Kinshasa (CD), Congo - Brazzaville (CG)"],
    ["剛果", "Congo - Kinshasa (CD), Congo - Brazzaville (CG)"],
    ["Virgin Islands", "British Virgin Islands (VG), U.S. Virgin Islands (VI)"],
    ["Serbia and Montenegro", "Montenegro (ME), Serbia (RS)"],
    ["CS", "Montenegro (ME), Serbia (RS)"],
    ["Netherlands Antilles", "Caribbean Netherlands (BQ), Curaçao (CW), Sint Maarten (SX)"],
    ["AN", "Caribbean Netherlands (BQ), Curaçao (CW), Sint Maarten (SX)"],
    ["Czechoslovakia", "Czechia (CZ), Slovakia (SK)"],
    ["Nga", "Nigeria (NG), Russia (RU)"],
  ])("%j is refused and names %s", (written, named) => expect(read(written)).toBe(`severalCountries: ${named}`));
  test.each(["Yugoslavia", "USSR", "蘇聯"])("%s is refused and names its successors", (written) =>
    expect(read(written)).toMatch(/^severalCountries: .+\(\w\w\), .+\(\w\w\), /),
  );
});

describe("codes of ISO 3166 and of customs", () => {
  test.each([
    ["KOR", "KR"],
    ["410", "KR"],
    [410, "KR"],
    [158, "TW"],
    ["4", "AF"],
    [4, "AF"],
    ["004", "AF"],
    ["XS", "RS"],
    ["XK", "XK"],
    ["XKX", "XK"],
    ["EL", "GR"],
    ["UK", "GB"],
    ["XU", "GB"],
    ["XL", "XL"],
    ["XC", "XC"],
    ["IC", "ES"],
    ["XI", "XI"],
    ["EU", "EU"],
    ["NA", "NA"],
    ["NGA", "NG"],
    ["ao", "AO"],
  ])("%j is %s", (written, expected) => expect(read(written)).toBe(expected));
  test.each(["N/A", "n.a.", "n/a", "-", "none", 999, 1.5, -158])("%j is no country: what stands for nothing is never Namibia", (written) =>
    expect(read(written)).toMatch(/^country/),
  );
});

describe("Chinese of Taiwan, Hong Kong and the mainland, in both scripts", () => {
  test.each([
    ["南韓", "KR"],
    ["韓國", "KR"],
    ["韩国", "KR"],
    ["大韓民國", "KR"],
    ["中華台北", "TW"],
    ["中華臺北", "TW"],
    ["中华台北", "TW"],
    ["臺灣", "TW"],
    ["台澎金馬個別關稅領域", "TW"],
    ["寮國", "LA"],
    ["老挝", "LA"],
    ["老撾", "LA"],
    ["沙烏地阿拉伯", "SA"],
    ["沙特", "SA"],
    ["沙特阿拉伯", "SA"],
    ["義大利", "IT"],
    ["意大利", "IT"],
    ["义大利", "IT"],
    ["紐西蘭", "NZ"],
    ["新西蘭", "NZ"],
    ["新西兰", "NZ"],
    ["阿聯", "AE"],
    ["阿联酋", "AE"],
    ["印度尼西亞", "ID"],
    ["剛果（金）", "CD"],
    ["刚果(布)", "CG"],
    ["香港特别行政区", "HK"],
    ["中國（香港）", "HK"],
    ["朝鲜", "KP"],
    ["北韓", "KP"],
    ["馬其頓", "MK"],
    ["俄罗斯联邦", "RU"],
  ])("%s is %s", (written, expected) => expect(read(written)).toBe(expected));
});

describe("names in the supplier's own language", () => {
  test.each([
    ["Deutschland", "DE"],
    ["Südkorea", "KR"],
    ["Allemagne", "DE"],
    ["Corée du Sud", "KR"],
    ["Corea del Sur", "KR"],
    ["Almanya", "DE"],
    ["Çin", "CN"],
    ["Tayvan", "TW"],
    ["Cina", "CN"],
    ["中国", "CN"],
    ["日本", "JP"],
    ["大韓民国", "KR"],
    ["Trung Quốc", "CN"],
    ["Áo", "AT"],
    ["대한민국", "KR"],
    ["Україна", "UA"],
    ["Россия", "RU"],
    ["ไทย", "TH"],
  ])("%s is %s", (written, expected) => expect(read(String(written))).toBe(expected));
});

describe("spelling that programs and keyboards change", () => {
  test.each([
    ["TÜRKİYE", "TR"],
    ["türkiye", "TR"],
    ["TURKIYE", "TR"],
    ["turkıye", "TR"],
    ["Türkiye", "TR"],
    ["Cote d´Ivoire", "CI"],
    ["CÔTE D’IVOIRE", "CI"],
    ["Côte d‘Ivoire", "CI"],
    ["Guinea–Bissau", "GW"],
    ["Guinea Bissau", "GW"],
    ["\u200bTaiwan\u00a0", "TW"],
    ["Tai\u00adwan", "TW"],
    ["Ｔａｉｗａｎ", "TW"],
    ["\u0422aiwan", "TW"],
    ["\u0421\u041d", "CH"],
    ["Trinidad & Tobago", "TT"],
    ["Trinidad and Tobago", "TT"],
    ["The Netherlands", "NL"],
    ["Netherlands (the)", "NL"],
    ["U.S.A.", "US"],
    ["Reunion", "RE"],
    ["La Réunion", "RE"],
    ["Aland Islands", "AX"],
  ])("%j is %s", (written, expected) => expect(read(written)).toBe(expected));
  test.each([
    ["TW - Taiwan", "TW"],
    ["Taiwan (TW)", "TW"],
    ["Türkiye (TR)", "TR"],
    ["台灣 Taiwan", "TW"],
    ["Germany / Deutschland", "DE"],
    ["Korea (KR)", "KR"],
    ["South Korea [KOR]", "KR"],
  ])("%j says one country twice", (written, expected) => expect(read(written)).toBe(expected));
  test.each(["Taiwan, Germany", "TW/DE", "Taiwan (CN)", "Georgia, US"])("%j says two countries and is refused", (written) =>
    expect(read(written)).toMatch(/^country/),
  );
});

test("no spelling of the table stands for two countries, except those the table gives to several", () => {
  const spellings = tables.table("country-names-2026");
  const owner = new Map<string, string>();
  for (const row of spellings.all()) {
    if (spellings.need(row, "kind") === "codes") continue;
    for (const name of spellings.need(row, "names").split("|")) {
      const key = countryKey(countryWords(name));
      expect(`${name}: ${owner.get(key) ?? spellings.need(row, "codes")}`).toBe(`${name}: ${spellings.need(row, "codes")}`);
      owner.set(key, spellings.need(row, "codes"));
    }
  }
});

test("every country is read by each name shown for it", () => {
  for (const code of countries().list()) {
    for (const language of ["en", "zh-TW", "zh-CN"] as const)
      expect(`${countries().name(code, language)} ${read(countries().name(code, language))}`).toBe(
        `${countries().name(code, language)} ${code}`,
      );
  }
});
