/** What Taiwan's rules and the trade tables have to do with a goods code. */
import { t } from "../../../../i18n/t";
import type { LegalVersion } from "../../../../core/legalVersion";
import type { AnswerRow } from "../../../components/AnswerRows";
import { type Finding, found, legalRow, type RegimeFindings, row, versionsOf } from "./finding";

const FEE = ["tw.fee.threshold", "tw.fee.rate.general", "tw.fee.rate.A", "tw.fee.rate.B"] as const;
const LEAKAGE = ["tw.fee.coefficient.period1", "tw.fee.coefficient.period2", "tw.fee.coefficient.period3"] as const;

/** Fee rates, coefficients and the newest electricity factor: what a plant in Taiwan is asked for, whatever it makes. */
export async function taiwanRows(version: LegalVersion): Promise<readonly AnswerRow[]> {
  if (version.status !== "inForce") return [];
  const legal = await Promise.all([...FEE, ...LEAKAGE].filter((parameter) => version.parameters.has(parameter)).map((parameter) => legalRow(version, parameter)));
  return [...legal, await row(t("paneLookup.row.gridFactor"), "TW.GRIDFACTOR", ["latest"], "kg CO2e/kWh")];
}

export async function taiwanOfGoods(): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("tw").map(async (version): Promise<Finding> =>
    found(version, version.status === "announced" ? "announced" : "byPlant", { rows: await taiwanRows(version) })));
  return { regime: "tw", say: "paneLookup.say.tw", browse: ["twIndustries"], findings };
}

/** The last year of a release with a figure; the tables end in different years. */
async function lastFigure(country: string, measure: string, version: LegalVersion): Promise<AnswerRow | null> {
  for (let year = Number((version.covers.to ?? version.undated).slice(0, 4)); year >= Number(version.covers.from.slice(0, 4)); year--) {
    const unit = measure === "perGdp" ? "kg CO2/intl$" : measure === "share" ? undefined : "Mt CO2";
    const figure = await row(`${t(`paneCalculate.choice.${measure}`)}, ${year}`, "TRADE.DATA", [country, year, measure, version.id], unit);
    if (figure.answer.kind === "value") return figure;
    if (figure.answer.code === "notCovered") return null;
  }
  return null;
}

const MEASURES = ["territorial", "consumption", "trade", "share", "perGdp"] as const;

export async function tradeOfCountry(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(versionsOf("trade").map(async (version): Promise<Finding> => {
    const rows = (await Promise.all(MEASURES.map((measure) => lastFigure(country, measure, version)))).filter((one) => one !== null);
    return found(version, rows.length === 0 ? "noList" : "facts", { rows });
  }));
  return { regime: "trade", say: "paneLookup.say.trade", browse: [], findings };
}

export async function tradeOfGoods(_code: string, origin: string): Promise<RegimeFindings> {
  if (origin !== "") return tradeOfCountry(origin);
  return { regime: "trade", say: "paneLookup.say.trade", browse: [], findings: versionsOf("trade").map((version) => found(version, "byCountry")) };
}
