/** Stations behind doors of other views: the import of a list with its questions, the guided form, the official papers, prices compared. May not judge. */
import "../../../src/taskpane/panes/explain/words";
import "../../../src/taskpane/panes/lists/words";
import "../../../src/taskpane/panes/papers/words";
import { goTo, type } from "../inGrid";
import type { Station, Ui } from "./stations";

type Settle = (page: Ui["page"]) => Promise<unknown>;

/** A forwarder's list as it comes; one heading leaves the order of its days open. */
const LIST = "Warennummer;Ursprungsland;Eigenmasse kg;Anmeldedatum\n73181542;TW;1200,5;04.05.2026\n39011000;KR;10,0;05.05.2026\n";

export const fromTables = (settled: Settle): readonly Station[] => [
  {
    // A figure of the table that was just inserted, whose first rows stand below five lines of source and a heading.
    name: "explain-row",
    reach: async ({ pane, say, page }) => {
      await goTo(page, "H9");
      await pane.getByRole("button", { name: say("pane.selected.explain", { cell: "H9" }) }).click();
      await pane.getByRole("region", { name: say("paneExplain.row") }).waitFor();
    },
  },
  {
    name: "explain-formula",
    reach: async ({ pane, page }) => {
      await type(page, "L9", "=CBAM.FACTOR(2026)*H9");
      await goTo(page, "L9");
      await pane.getByRole("region", { name: "CBAM.FACTOR" }).waitFor();
      await settled(page);
    },
  },
  {
    name: "tables-list",
    reach: async ({ pane, press, say, page }) => {
      await press("paneExplain.back");
      await press("pane.tables.back");
      await press("pane.importList");
      await pane
        .getByLabel(say("paneLists.file"))
        .first()
        .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
      await pane.getByRole("button", { name: say("paneLists.insert"), exact: true }).waitFor();
      await settled(page);
    },
  },
  {
    name: "tables-gallery",
    reach: async ({ press, pane, say }) => {
      await press("paneLists.back");
      await press("paneReady.title");
      await pane.getByRole("heading", { name: say("paneReady.title") }).waitFor();
    },
  },
];

export const fromCalculate = (settled: Settle): readonly Station[] => [
  {
    name: "calculate-guided",
    reach: async ({ pane, press, say, page }) => {
      await press("pane.calculate.back");
      await pane
        .getByRole("button", { name: say("paneCalculate.guided.title") })
        .first()
        .click();
      // Other views that stand open behind it have fields of the same names.
      const form = pane.getByRole("article", { name: say("paneCalculate.guided.title") });
      const field = (key: string) => form.getByLabel(say(`paneCalculate.guided.${key}`), { exact: true }).first();
      for (const [key, text] of [
        ["cn", "73181542"],
        ["origin", "TW"],
        ["date", "2026-02-01"],
        ["tonnes", "100"],
        ["direct", "2500"],
        ["activity", "12000"],
      ] as const) {
        await field(key).fill(text);
        await field(key).press("Tab");
      }
      await settled(page);
    },
  },
  {
    name: "calculate-papers",
    reach: async ({ pane, press, say, page }) => {
      await press("pane.calculate.back");
      await pane
        .getByRole("button", { name: say("paneCalculate.papers.title") })
        .first()
        .click();
      // Nothing of a plant stands in the sample: a refusal with its reason.
      await press("panePapers.do.report");
      await pane.getByText(say("panePapers.report.text")).waitFor();
      await settled(page);
    },
  },
  {
    name: "calculate-papers-made",
    reach: async ({ pane, press, say }) => {
      await press("panePapers.do.pack");
      const link = pane.getByRole("link", { name: say("pane.saveFile", { name: "verifiers-pack.zip" }) });
      await link.waitFor();
      await link.scrollIntoViewIfNeeded();
    },
  },
];

export const fromCompare = (settled: Settle): readonly Station[] => [
  {
    name: "compare-prices",
    reach: async ({ pane, say, page }) => {
      for (const name of ["low", "high"]) {
        const field = say("paneCompare.prices.field", { name: say(`paneCompare.prices.${name}`) });
        await pane.getByLabel(field, { exact: true }).fill(name === "low" ? "60" : "110");
      }
      const table = pane.getByRole("table", { name: say("paneCompare.prices"), exact: true });
      await table.getByRole("columnheader").nth(2).waitFor();
      await table.evaluate((found) => found.scrollIntoView());
      await settled(page);
    },
  },
];
