/** What the MARKET CHOICE Act says: of a sector, of a country, of a process and a product use. */
import { addWords, t } from "../../../../i18n/t";
import { ask } from "../../../answers";
import type { AnswerRow } from "../../../components/AnswerRows";
import { type AskListed, type Finding, found, type LawInLookup, type RegimeFindings, row, versionsOf } from "./finding";
import paneWords from "../../../../regimes/mca/words/pane.json";

addWords(paneWords);

async function mcaOfGoods(): Promise<RegimeFindings> {
  return {
    regime: "mca",
    say: "paneLookup.say.mca",
    browse: ["mca.processes", "mca.products"],
    findings: versionsOf("mca").map((version) => found(version, "bySector")),
  };
}

/** Asked as the border tax on one unit: nothing is taxed from an origin that is left out. */
async function mcaOf(country: string): Promise<RegimeFindings> {
  const findings = await Promise.all(
    versionsOf("mca").map(async (version): Promise<Finding> => {
      const answer = await ask("MCA.BORDER", [1, 1, Number(version.covers.from.slice(0, 4)), null, null, version.id, "import", country]);
      if (answer.kind === "refused") return found(version, "unclear", { answer, details: [answer.message] });
      return found(version, String(answer.first) === "0" ? "exempt" : "subject", {
        answer,
        rows: [{ label: t("paneLookup.row.mcaUnit", { year: version.covers.from.slice(0, 4) }), unit: "USD", answer }],
      });
    }),
  );
  return { regime: "mca", say: "paneLookup.say.mcaCountry", browse: [], findings };
}

/** Asked as the tax on one tonne: a use that is not in a bill's list is refused by its own words. */
const taxed =
  (id: "MCA.PROCESSTAX" | "MCA.PRODUCTTAX"): AskListed =>
  async ({ key }, version) => {
    const year = Number(version.covers.from.slice(0, 4));
    const answer = await ask(id, [key, 1, year, null, null, version.id]);
    const rate: AnswerRow = await row(t("paneLookup.row.mcaRate", { year }), "MCA.RATE", [year, null, null, version.id], "USD/t CO2e");
    if (answer.kind === "refused")
      return found(version, answer.code === "notCovered" ? "notCovered" : "unclear", { answer, details: [answer.message] });
    return found(version, "covered", { answer, rows: [rate], links: [] });
  };

export const mca: LawInLookup = {
  regime: "mca",
  ofGoods: mcaOfGoods,
  ofCountry: mcaOf,
  lists: {
    "mca.processes": { ask: taxed("MCA.PROCESSTAX"), say: "paneLookup.say.mcaAsks" },
    "mca.products": { ask: taxed("MCA.PRODUCTTAX"), say: "paneLookup.say.mcaAsks" },
  },
};
