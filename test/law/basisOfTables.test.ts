// What a table rests on when it is itself the answer: its edition, its source, how its rows were checked. Nothing unread counts as read.
import { excel } from "../tools/excelCaller";
import { loadAll } from "../tools/usSheet";

beforeAll(loadAll);
const { value } = excel("desktop");
const basis = (...call: readonly unknown[]): string => String(value("LAW.BASIS", ...call));

describe("The basis of a table", () => {
  it.each([
    // 2025/2621 as corrected: Iran was derived from the published list of corrections, Taiwan's screws read in the act.
    [["CBAM.DEFAULTS", "IR"], /tables: cbam-defaults-2026-1740-2; checked: derived/],
    [["CBAM.DEFAULTS", "TW", "7318"], /tables: cbam-defaults-2026-1740-2; checked: verified in the act$/],
    // 2026/1412 is known second hand; what was not found stands between bounds of the Directive.
    [["ETS.BENCHMARKS", "2026-2030"], /2026\/1412.*ets-benchmarks; checked: .*secondary source/],
    [["ETS.BENCHMARKS", "2021-2025"], /2021\/447.*checked: verified in the act$/],
    [["BUYCLEAN.LIMITS"], /buyclean-gsa-limits; checked: secondary source/],
    [["BUYCLEAN.LIMITS", "California"], /checked: .*secondary source.*not settled|checked: .*not settled/],
    [["FPFA.TIERS"], /fpfa-bands-119; .*a bill is not law/],
    [["MCA.SCHEDULE", "118"], /mca-schedule; .*source document only/],
    [["PROVEIT.PRODUCTS"], /proveit-products; .*a bill is not law/],
  ])("%p", (call, expected) => expect(basis(...call)).toMatch(expected));

  it("of a market price is its collector, and of one's own figures oneself", () => {
    expect(basis("ETS.PRICE", 2024)).toBe(
      "ETS.PRICE: version -; acts: ICAP Allowance Price Explorer; tables: eua-prices-icap; checked: secondary source",
    );
    expect(basis("CBAM.PRICEPATH", 2026, 2028, 80, 0, 0.03, 0.08)).toMatch(/acts: -; tables: -; checked: your input$/);
  });
});

describe("LAW.VALUE", () => {
  it("finds a parameter by its letters: Directive 2003/87/EC, Art. 10a(1a), keeps 97.5 % in 2026", () =>
    expect(value("LAW.VALUE", "CBAM.Factor", 2026)).toBe(0.975));
});
