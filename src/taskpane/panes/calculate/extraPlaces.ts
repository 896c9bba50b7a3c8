/** What an argument of a country takes besides countries: groups of the trade tables, an origin nobody knows. */
import type { FunctionSpec } from "../../../calls/spec";
import { currentLocale, t } from "../../../i18n/t";
import aggregates from "../../../regimes/trade/aggregates.json";
import { UNKNOWN_ORIGIN } from "../../../regimes/shared/country";
import { fold } from "../../../tables/filter";
import type { CountryChoice } from "../../countries";

function groups(): readonly CountryChoice[] {
  return (aggregates as readonly { readonly code: string; readonly names: readonly string[] }[]).map(({ code, names }): CountryChoice => {
    const chinese = names.filter((name) => /\p{Script=Han}/u.test(name));
    // Names stand in the order English, Taiwan, mainland; the mainland's last.
    const name = { en: names[0], "zh-TW": chinese[0], "zh-CN": chinese.at(-1) }[currentLocale()];
    return { code, name: name ?? code, find: names.map(fold).join("|") };
  });
}

export function extraPlaces(spec: FunctionSpec, name: string): readonly CountryChoice[] {
  if (spec.regime === "trade" && name === "country") return groups();
  if (spec.args[name]?.unknownToo !== true) return [];
  const shown = t("paneCalculate.origin.unknown");
  return [{ code: UNKNOWN_ORIGIN.toLowerCase(), name: shown, find: fold(shown) }];
}
