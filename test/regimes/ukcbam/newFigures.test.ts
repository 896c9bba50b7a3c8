// When a rate or a default value is published, it is added as data alone: shown with a made-up edition over the same rules.
import { Table, tablesOf } from "../../../src/core/dataset";
import { LawBook } from "../../../src/core/lawBook";
import { readVersions } from "../../../src/core/legalVersion";
import { readParameters } from "../../../src/core/parameter";
import { ukcbam } from "../../../src/regimes/ukcbam/regime";
import { charge } from "../../../src/regimes/ukcbam/rules/charge";
import { loadTable } from "../../../src/datasource";
import { cn, d, from, refusalOf, when } from "../../tools/lawAt";

const RATES = [
  {
    id: "ukcbam.rate.ironAndSteel",
    unit: "GBP/t CO2e",
    checkedOn: "2027-01-05",
    values: [
      { from: "2027-01-01", to: "2027-03-31", value: "12.5", cite: ["fa-2026:s. 149(2)-(3)"], status: "published" },
      { from: "2027-04-01", value: null, expectedOn: "2027-04-10", cite: ["fa-2026:s. 149(2)-(3)"], status: "published" },
    ],
  },
];
const DEFAULTS = {
  id: "ukcbam-defaults-made-up",
  rows: 2,
  columns: {
    code: ["7208", "7318"],
    sector: ["Iron and steel", "Iron and steel"],
    value: ["2.4", "3.1"],
    status: ["published", "published"],
  },
};

async function book(): Promise<LawBook> {
  const known = ukcbam.versions.get("FA-2026");
  if (!known) throw new Error("no version");
  const versions = readVersions(
    "ukcbam",
    [...known.parameters.values()],
    [
      {
        version: {
          id: "FA-2026",
          status: "inForce",
          inForce: { from: "2027-01-01" },
          covers: { from: "2027-01-01" },
          undated: "2027-01-01",
          acts: ["fa-2026"],
          asOf: "2027-01-05",
          datasets: { ...known.datasets, defaults: DEFAULTS.id },
        },
        parameters: readParameters(RATES, "made up"),
      },
    ],
  );
  const goods = known.datasets["goods"] ?? "";
  return new LawBook(
    { ...ukcbam, versions },
    tablesOf(
      new Map([
        [goods, await loadTable(goods)],
        [DEFAULTS.id, Table.read(DEFAULTS)],
      ]),
    ),
  );
}

const line = { code: cn("73181542"), origin: from("TW"), tonnes: d("100") };

it("a published rate and default value answer without a change of rules: 100 t x 3.1 x 12.5 = 3,875", async () => {
  const at = (await book()).law(undefined, when("2027-02-01"));
  expect(charge(line, at).toString()).toBe("3875");
  expect(charge({ ...line, intensity: d("2") }, at).toString()).toBe("2500");
});

it("the rate of one quarter is not that of the next, nor of the year", async () => {
  const laws = await book();
  expect(refusalOf(() => charge(line, laws.law(undefined, when("2027-04-01"))))).toBe("noValueOnDate.notYetPublished");
  expect(refusalOf(() => charge(line, laws.law(undefined, when("2027"))))).toBe("notDate.ukTooLong");
});

it("a code without a row is still due", async () => {
  const at = (await book()).law(undefined, when("2027-02-01"));
  expect(refusalOf(() => charge({ ...line, code: cn("73011000") }, at))).toBe("noRow.ukDefault");
});
