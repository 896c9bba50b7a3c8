/** What UK CBAM says of a goods code and of a country of origin. */
import { addWords } from "../../../../i18n/t";
import choiceWords from "../../../../regimes/ukcbam/words/choiceWords.json";
import paneWords from "../../../../regimes/ukcbam/words/pane.json";
import { wordOf } from "../../../../tables/columns";
import { ask, resultText } from "../../../answers";
import { type Finding, found, type LawInLookup, legalRow, type RegimeFindings, versionsOf } from "./finding";

addWords(choiceWords);
addWords(paneWords);

async function ukcbamOfGoods(code: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("ukcbam").map(async (version): Promise<Finding> => {
      const asked = (part: string) => ask("UKCBAM.SCOPE", [code, part, null, version.id]);
      const answer = await asked("sector");
      if (answer.kind === "refused")
        return found(version, answer.code === "notCovered" ? "notCovered" : "unclear", { answer, details: [answer.message] });
      const gases = await asked("gases");
      const details = [wordOf("sector", resultText(answer.first)), ...(gases.kind === "value" ? [resultText(gases.first)] : [])];
      return found(version, "covered", {
        answer,
        details: [details.join(" · ")],
        rows: [await legalRow(version, "ukcbam.threshold.value")],
      });
    }),
  );
  return { regime: "ukcbam", say: "paneLookup.say.ukcbam", browse: [], findings };
}

/** Asked as one tonne at a rate of one: nothing is charged from an origin that is left out. */
async function ukcbamOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("ukcbam").map(async (version): Promise<Finding> => {
      const answer = await ask("UKCBAM.CHARGE", ["7318", country, 1, { date: version.undated }, 1, 1, null, version.id]);
      if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
      return found(version, String(answer.first) === "0" ? "exempt" : "subject", { answer });
    }),
  );
  return { regime: "ukcbam", say: "paneLookup.say.ukcbamCountry", browse: [], findings };
}

export const ukcbam: LawInLookup = { regime: "ukcbam", ofGoods: ukcbamOfGoods, ofCountry: ukcbamOf };
