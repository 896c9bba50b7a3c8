/** The sector of a good as people call it: the function answers with the name of the act, which formulas compare; a sheet to read wants its own language. */
import { currentLocale, t } from "../../i18n/t";
import "../../tables/words";

/** Sectors of Annex I as CBAM.SCOPE names them; others stay as they are. */
const SECTORS = ["Aluminium", "Cement", "Electricity", "Fertilisers", "Hydrogen", "Iron and steel"];
const listed = (texts: readonly string[]): string => `{${texts.map((text) => `"${text}"`).join(",")}}`;

/** `call`: gives the sector, without an equals sign. */
export function sectorName(call: string): string {
  if (currentLocale() === "en") return call;
  return `IFERROR(INDEX(${listed(SECTORS.map((sector) => t(`tables.sector.${sector}`)))},MATCH(${call},${listed(SECTORS)},0)),${call})`;
}
