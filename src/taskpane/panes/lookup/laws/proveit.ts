/** What the PROVE IT Act says of goods, of a country, and of a covered product. */
import type { LegalVersion } from "../../../../core/legalVersion";
import { addWords, currentLocale } from "../../../../i18n/t";
import { ask, resultText } from "../../../answers";
import type { Listed } from "../../../find/lists";
import { type Finding, found, type LawInLookup, legalRow, type RegimeFindings, versionsOf } from "./finding";
import paneWords from "../../../../regimes/proveit/words/pane.json";

addWords(paneWords);

const NAME = { en: "category", "zh-TW": "nameTw", "zh-CN": "nameCn" } as const;

async function proveitOfGoods(code: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("proveit").map(async (version): Promise<Finding> => {
      const answer = await ask("PROVEIT.COVERED", [code, null, version.id]);
      if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
      if (answer.first !== true) return found(version, "notCovered", { answer });
      const parts = await Promise.all([NAME[currentLocale()], "hts"].map((part) => ask("PROVEIT.COVERED", [code, part, version.id])));
      return found(version, "covered", { answer, details: parts.flatMap((one) => (one.kind === "value" ? [resultText(one.first)] : [])) });
    }),
  );
  return { regime: "proveit", say: "paneLookup.say.proveit", browse: ["proveit.products"], findings };
}

async function proveitOf(): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("proveit").map(
      async (version): Promise<Finding> =>
        found(version, "facts", {
          rows: version.parameters.has("proveit.countries") ? [await legalRow(version, "proveit.countries")] : [],
        }),
    ),
  );
  return { regime: "proveit", say: "paneLookup.say.proveitCountry", browse: [], findings };
}

async function product({ key, extra }: Listed, version: LegalVersion): Promise<Finding> {
  const answer = await ask("PROVEIT.COVERED", [key, null, version.id]);
  return found(version, answer.kind === "refused" ? "unclear" : "covered", { answer, details: [extra] });
}

export const proveit: LawInLookup = {
  regime: "proveit",
  ofGoods: proveitOfGoods,
  ofCountry: proveitOf,
  lists: { "proveit.products": { ask: product, say: "paneLookup.say.proveit" } },
};
