/**
 * Countries and territories by code and by name, matched exactly after folding, never by substring. A name that several
 * countries share is refused naming each.
 */
import type { Table } from "../../core/dataset";
import { RuleError } from "../../core/error";
import { asLatin, withoutFloat } from "../../core/plainText";
import { countryKey, countryWords } from "./countryKey";
import { foldAccents, foldPlain } from "./fold";
import { nearestNames } from "./nearest";

/** ISO 3166 alpha-2, or the code of a territory of Annex III; 'UNKNOWN' for precursors of unknown origin. */
export type Country = string & { readonly __country: true };

export const UNKNOWN_ORIGIN = "UNKNOWN" as Country;
/** Customs papers know two origins that are no country of their own: goods of the Union as such, and Northern Ireland. */
export const UNION_ORIGIN = "EU" as Country;
export const NORTHERN_IRELAND = "XI" as Country;
const UNKNOWN_NAMES = ["unknown", "unknown origin", "not known", "未知", "不明", "不詳", "不详", "來源不明", "来源不明"];
/** Signs between two spellings of one country: 'TW - Taiwan', 'Germany / Deutschland', '台灣（Taiwan）'. */
const BETWEEN = /[/|()[\]（）、,;:=–—-]+/u;

function refusal(reason: string, written: string, candidates: Codes): RuleError {
  return new RuleError("unknownCode", reason, {
    found: written.trim(),
    ...(candidates.length === 0 ? {} : { countries: candidates.join(" ") }),
  });
}

type Codes = readonly Country[];
type CountryNames = Readonly<Record<"en" | "zh-TW" | "zh-CN", string>>;

/** What a country is called in each language, by the columns of its row. CLDR spells one name as people do, our words as official papers do. */
export const countryNames = (column: (name: "en" | "zhTW" | "zhCN") => string): CountryNames => ({
  en: column("en"),
  "zh-TW": column("zhTW").replaceAll("台", "臺"),
  "zh-CN": column("zhCN"),
});

export class Countries {
  private readonly byCode = new Map<string, Codes>();
  private readonly byPlain = new Map<string, Codes>();
  private readonly byKey = new Map<string, Codes>();
  private readonly names = new Map<Country, CountryNames>();
  /** what a refusal may suggest: codes, and names in English and Chinese */
  private readonly suggested = new Map<string, Country>();
  private readonly refused = new Map<string, RuleError>();

  constructor(countries: Table, spellings: Table) {
    for (const row of countries.all()) {
      const code = countries.need(row, "alpha2") as Country;
      const [en, zhTW, zhCN] = [countries.need(row, "en"), countries.need(row, "zhTW"), countries.need(row, "zhCN")];
      this.names.set(
        code,
        countryNames((column) => countries.need(row, column)),
      );
      this.code(code, [code]);
      const alpha3 = countries.text(row, "alpha3");
      if (alpha3 !== null) this.code(alpha3, [code]);
      for (const name of [en, zhTW, zhCN, ...(countries.text(row, "aliases")?.split("|") ?? [])]) this.named(name, [code], true);
    }
    for (const row of spellings.all()) {
      const codes = spellings.need(row, "codes").split(" ") as Country[];
      const kind = spellings.need(row, "kind");
      for (const written of spellings.need(row, "names").split("|"))
        kind === "codes" ? this.code(written, codes) : this.named(written, codes, kind === "names");
    }
    for (const name of UNKNOWN_NAMES) this.named(name, [UNKNOWN_ORIGIN], false);
  }

  find(written: string): Country {
    const found = this.read(written);
    if (found.length === 1) return found[0] as Country;
    const known = this.refused.get(written);
    if (known) throw known;
    const error = found.length > 1 ? refusal("severalCountries", written, found) : this.unknown(written);
    if (this.refused.size > this.byKey.size) this.refused.clear();
    this.refused.set(written, error);
    throw error;
  }

  name(code: Country, language: keyof CountryNames): string {
    return this.names.get(code)?.[language] ?? code;
  }

  list(): readonly Country[] {
    return [...this.names.keys()];
  }

  private code(written: string, codes: Codes): void {
    this.byCode.set(foldPlain(written), codes);
    if (codes.length === 1 && /^\D+$/.test(written)) this.suggested.set(foldPlain(written), codes[0] as Country);
  }

  /** A name shared by several countries stands above the one that bears it alone: what it means cannot be told. */
  private named(name: string, codes: Codes, suggest: boolean): void {
    const [plain, key] = [foldPlain(name), countryKey(countryWords(name))];
    const shared = codes.length > 1;
    if (shared || !this.byPlain.has(plain)) this.byPlain.set(plain, codes);
    if (shared || !this.byKey.has(key)) this.byKey.set(key, codes);
    if (suggest && !shared) this.suggested.set(foldAccents(name), codes[0] as Country);
  }

  private read(written: string): Codes {
    const whole = this.lookUp(written);
    return whole.length > 0 ? whole : this.readTogether(written);
  }

  private lookUp(written: string): Codes {
    const plain = withoutFloat(
      foldPlain(written)
        .replace(/[*†‡]+$/, "")
        .trim(),
    );
    // ISO 3166 numbers have three digits; a sheet drops the zeros in front.
    const code = /^\d{1,2}$/.test(plain) ? `${"000".slice(plain.length)}${plain}` : plain;
    const byCode = this.byCode.get(code);
    if (byCode) return written.trim() === written.trim().toUpperCase() ? byCode : this.orNamed(byCode, plain);
    const named = this.byPlain.get(plain) ?? this.byKey.get(countryKey(countryWords(written)));
    if (named) return named;
    const latin = asLatin(written);
    return this.byCode.get(foldPlain(latin)) ?? this.byKey.get(countryKey(countryWords(latin))) ?? [];
  }

  /** Not in capitals, letters of a code may be another country's name: NGA is Nigeria, Nga is Russia in Vietnamese. */
  private orNamed(byCode: Codes, plain: string): Codes {
    return [...new Set([...byCode, ...(this.byPlain.get(plain) ?? [])])];
  }

  /** Several spellings side by side are one country where each of them can mean it. */
  private readTogether(written: string): Codes {
    const text = written.normalize("NFKC").trim();
    const words = text.split(/\s+/);
    const splits = [text.split(BETWEEN), [words[0] ?? "", words.slice(1).join(" ")], [words.slice(0, -1).join(" "), words.at(-1) ?? ""]];
    for (const split of splits) {
      const parts = split.map((part) => part.trim()).filter((part) => part !== "");
      if (parts[1] === undefined) continue;
      const meant = parts.map((part) => this.lookUp(part)).reduce((all, some) => all.filter((code) => some.includes(code)));
      if (meant.length === 1) return meant;
    }
    return [];
  }

  private unknown(written: string): RuleError {
    const near = this.nearest(written);
    return refusal(near.length === 0 ? "countryUnlike" : "country", written, near);
  }

  private nearest(written: string): Codes {
    return nearestNames(foldAccents(written), this.suggested)
      .filter((code) => code !== UNKNOWN_ORIGIN && this.names.has(code))
      .slice(0, 3);
  }
}

/** Stands in tables for every country without rows of its own. */
export const OTHER_COUNTRIES = "*";
