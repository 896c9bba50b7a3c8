/** What was made in the grid and no file is given is named by sheet; an empty leftover of a part is nothing. */
import { madeInGrid } from "../../src/workbench/gridExtras";

test("notes, rules, checks, filters and links are named with their sheets", () => {
  const resource = (name: string, kept: unknown) => ({ name, data: JSON.stringify(kept) });
  const made = madeInGrid({
    sheets: {
      s1: {
        name: "Lines",
        cellData: {
          0: {
            0: {
              p: {
                id: "",
                documentStyle: {},
                body: { dataStream: "a\r\n", customRanges: [{ startIndex: 0, endIndex: 1, rangeId: "r", rangeType: 0 }] },
              },
            },
          },
        },
      },
      s2: { name: "Other" },
    },
    resources: [
      resource("SHEET_NOTE_PLUGIN", { s1: { 0: { 0: { note: "seen" } } }, s2: {} }),
      resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", { s2: [{ cfId: "1" }] }),
      resource("SHEET_DATA_VALIDATION_PLUGIN", { s1: [] }),
      { name: "SHEET_FILTER_PLUGIN", data: "" },
    ],
  });
  expect(made.map(({ kind, place }) => `${kind} ${place}`)).toEqual(["notes Lines", "rules Other", "links Lines"]);
});
