/**
 * Countries and territories: ISO codes and names in three languages, matched exactly after folding, never by substring.
 */
import type { Table } from "../../core/dataset";
import { editDistance } from "../../core/editDistance";
import { RuleError } from "../../core/error";

/** ISO 3166 alpha-2, or the code of a territory of Annex III; 'UNKNOWN' for precursors of unknown origin. */
export type Country = string & { readonly __country: true };

export const UNKNOWN_ORIGIN = "UNKNOWN" as Country;
const UNKNOWN_NAMES = ["unknown", "unknown origin", "未知", "不明", "來源不明", "来源不明"];

function fold(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

export class Countries {
  private readonly byName = new Map<string, Country>();
  private readonly names = new Map<Country, { en: string; zhTW: string; zhCN: string }>();

  constructor(table: Table) {
    for (const row of table.all()) {
      const code = table.need(row, "alpha2") as Country;
      const [en, zhTW, zhCN] = [table.need(row, "en"), table.need(row, "zhTW"), table.need(row, "zhCN")];
      this.names.set(code, { en, zhTW, zhCN });
      const spellings = [code, table.text(row, "alpha3"), en, zhTW, zhCN, ...(table.text(row, "aliases")?.split("|") ?? [])];
      for (const name of spellings) if (name !== null) this.byName.set(fold(name), code);
    }
    for (const name of UNKNOWN_NAMES) this.byName.set(name, UNKNOWN_ORIGIN);
  }

  find(written: string): Country {
    const found = this.byName.get(fold(written));
    if (found) return found;
    throw new RuleError("unknownCode", "country", { found: written.trim(), candidates: this.nearest(written).join(", ") || "-" });
  }

  name(code: Country, language: "en" | "zhTW" | "zhCN"): string {
    return this.names.get(code)?.[language] ?? code;
  }

  list(): readonly Country[] {
    return [...this.names.keys()];
  }

  /** Up to three names that are a slip away, for the message only. */
  private nearest(written: string): string[] {
    const wanted = fold(written);
    const scored = [...this.byName.entries()]
      .filter(([name]) => name.length > 3 || wanted.length <= 3)
      .map(([name, code]) => ({ name, code, distance: name.includes(wanted) || wanted.includes(name) ? 1 : editDistance(name, wanted) }))
      .filter((entry) => entry.distance <= Math.max(1, Math.floor(wanted.length / 3)))
      .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length);
    const codes = [...new Set(scored.map((entry) => entry.code))].filter((code) => code !== UNKNOWN_ORIGIN);
    return codes.slice(0, 3).map((code) => `${this.name(code, "en")} (${code})`);
  }
}
