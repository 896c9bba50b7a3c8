/** What the trade tables have to do with goods and a country. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { addWords, listed, t } from "../../../../i18n/t";
import type { AnswerRow } from "../../../components/AnswerRows";
import { type Finding, found, type LawInLookup, type RegimeFindings, row, versionsOf } from "./finding";
import paneWords from "../../../../regimes/trade/words/pane.json";

addWords(paneWords);

/** The last year of a release with a figure; the tables end in different years. */
async function lastFigure(country: string, measure: string, version: LegalVersion): Promise<AnswerRow | null> {
  for (let year = Number((version.covers.to ?? version.undated).slice(0, 4)); year >= Number(version.covers.from.slice(0, 4)); year--) {
    const unit = measure === "perGdp" ? "kg CO2/intl$" : measure === "share" ? undefined : "Mt CO2";
    const figure = await row(listed([t(`choiceWord.${measure}`), String(year)]), "TRADE.DATA", [country, year, measure, version.id], unit);
    if (figure.answer.kind === "value") return figure;
    if (figure.answer.code === "notCovered") return null;
  }
  return null;
}

const MEASURES = ["territorial", "consumption", "trade", "share", "perGdp"] as const;

async function tradeOfCountry(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("trade").map(async (version): Promise<Finding> => {
      const rows = (await Promise.all(MEASURES.map((measure) => lastFigure(country, measure, version)))).filter((one) => one !== null);
      return found(version, rows.length === 0 ? "noList" : "facts", { rows });
    }),
  );
  return { regime: "trade", say: "paneLookup.say.trade", browse: [], findings };
}

async function tradeOfGoods(_code: string, origin: string): Promise<RegimeFindings> {
  if (origin !== "") return tradeOfCountry(origin);
  return {
    regime: "trade",
    say: "paneLookup.say.trade",
    browse: [],
    findings: versionsOf("trade").map((version) => found(version, "byCountry")),
  };
}

export const trade: LawInLookup = { regime: "trade", ofGoods: tradeOfGoods, ofCountry: tradeOfCountry };
