/** What the US-EU arrangement says of goods of steel and aluminium, and of a country. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { addWords, t } from "../../../../i18n/t";
import { inCodes } from "../../../../regimes/shared/codeRanges";
import { standingInUnion } from "../../../../regimes/useu/comparison";
import { METAL_LIST } from "../../../find/lists";
import { datesOf, type Finding, found, type LawInLookup, legalRow, perCent, type RegimeFindings, versionsOf } from "./finding";
import chapters from "./metalChapters.json";
import paneWords from "../../../../regimes/useu/words/pane.json";

addWords(paneWords);

/** steel, unwrought, wrought: as the parameters of the law are called. */
type Metal = "steel" | "unwrought" | "wrought";

/** Rates on each date the law prints one, and the quota where there is one. */
async function metalFinding(metal: Metal, version: LegalVersion): Promise<Finding> {
  const rate = `useu.rate.${metal}`;
  const quota = `useu.quota.${metal}`;
  const rows = await Promise.all(
    datesOf(version, rate).map(async (date) => ({
      ...perCent(await legalRow(version, rate, date)),
      group: t("pane.lookup.from", { from: date }),
    })),
  );
  return found(version, "byChapter", { rows: [...rows, ...(version.parameters.has(quota) ? [await legalRow(version, quota)] : [])] });
}

/** The tariff lines of the proclamations are not in the data: a chapter or heading of the metal is as near as one can say. */
async function useuOfGoods(code: string): Promise<RegimeFindings> {
  const [metal] = Object.entries(chapters as Readonly<Record<Metal, string>>).find(([, list]) => inCodes(code, list)) ?? [];
  const findings = await Promise.all(
    versionsOf("useu").map((version) => (metal === undefined ? found(version, "notCovered") : metalFinding(metal as Metal, version))),
  );
  return { regime: "useu", say: metal === undefined ? "paneLookup.say.useuOther" : "paneLookup.say.useu", browse: [METAL_LIST], findings };
}

const SAY = {
  member: "paneLookup.say.useuMember",
  territory: "paneLookup.say.useuTerritory",
  none: "paneLookup.say.useuNoMember",
} as const;

/** Whether the goods of a country are goods of the Union, as the act in force lists its members. */
async function useuOf(country: string): Promise<RegimeFindings> {
  const standing = standingInUnion(country);
  return {
    regime: "useu",
    say: SAY[standing ?? "none"],
    browse: standing ? [METAL_LIST] : [],
    findings: versionsOf("useu").map((version) => found(version, standing ? "subject" : "notCovered")),
  };
}

const METAL = { steel: "steel", "unwrought aluminum": "unwrought", "wrought aluminum": "wrought" } as const;

export const useu: LawInLookup = {
  regime: "useu",
  ofGoods: useuOfGoods,
  ofCountry: useuOf,
  lists: {
    [METAL_LIST]: {
      ask: (entry, version) => metalFinding(METAL[entry.key as keyof typeof METAL], version),
      say: "paneLookup.say.useuMetal",
    },
  },
};
