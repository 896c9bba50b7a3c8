// The pane and the function ask the same code: what the pane shows is what the cells of BORDER.COMPARE hold.
import { RuleError } from "../../src/core/error";
import { columnNames, printedRows } from "../../src/calls/comparison/columns";
import { evaluate } from "../../src/calls/evaluate";
import { messageOf } from "../../src/calls/message";
import { preloadAll } from "../../src/functions/catalogue";
import { specOf } from "../../src/functions/register";
import { setLocale } from "../../src/i18n/t";
import type { Matrix } from "../../src/host/port";
import { compare, type CompareRow } from "../../src/taskpane/panes/compare/compare";
import type { Request } from "../../src/taskpane/panes/compare/request";
import { stepsOf } from "../../src/taskpane/panes/compare/steps";
import { statusOf } from "../../src/taskpane/panes/compare/totals";
import "../../src/taskpane/panes/compare/words";
import "../../src/taskpane/words";

beforeAll(preloadAll);
afterEach(() => setLocale("en"));

const HEADS = ["cn", "origin", "tonnes", "date", "price"];
const SCREWS = ["73181542", "TW", 100, "2026-02-01", 80];
const FX: Matrix = [
  ["EUR", 1],
  ["USD", 0.9],
];

async function rowsOf(request: Request): Promise<readonly CompareRow[]> {
  const answer = await compare(request);
  if (answer?.kind !== "rows") throw new Error(JSON.stringify(answer));
  return answer.rows;
}
const inForce = (rows: readonly CompareRow[]): readonly CompareRow[] => rows.filter(({ version }) => version === "2025-2083");

describe("The comparison of the pane and that of the cells", () => {
  const requests: readonly (readonly [string, Request])[] = [
    ["one line", { goods: [HEADS, SCREWS], fx: FX, options: [] }],
    ["a line without exchange rates", { goods: [HEADS, SCREWS], fx: [], options: [] }],
    [
      "several years with a path of prices",
      {
        goods: [HEADS, SCREWS],
        fx: FX,
        options: [
          ["years", 2026, 2028, null],
          ["price", 80, 90, 100],
        ],
      },
    ],
    [
      "a list with a faulty line and columns of the user's own",
      {
        goods: [
          ["Mine", ...HEADS],
          ["a", ...SCREWS],
          ["b", "7318", "TW", "much", "2026-02-01", 80],
        ],
        fx: FX,
        options: [],
      },
    ],
  ];
  test.each(requests)("agree cell by cell over %s", async (_, request) => {
    const rows = await rowsOf(request);
    const cells = evaluate(specOf("BORDER.COMPARE"), [request.goods, request.fx, request.options]);
    const shape = { years: request.options.length > 0, rates: request.fx.length > 0 };
    expect(printedRows(rows, shape, false)).toEqual(cells);
    expect(columnNames(shape)).toHaveLength(cells[0]?.length ?? 0);
  });
  test("refuse with the same sentence, which names the argument", async () => {
    for (const request of [
      { goods: [["colour"], ["red"]], fx: FX, options: [] },
      { goods: [HEADS, [null, null, null, null, null]], fx: FX, options: [] },
      { goods: [HEADS, SCREWS], fx: [["EUR", 1, 2]], options: [] },
      { goods: [HEADS, SCREWS], fx: FX, options: [["years", 2030, 2026]] },
    ] as readonly Request[]) {
      const [[refused] = []] = evaluate(specOf("BORDER.COMPARE"), [request.goods, request.fx, request.options]);
      if (!(refused instanceof RuleError)) throw new Error("not refused");
      expect(await compare(request)).toEqual({ kind: "refused", message: messageOf(refused, "BORDER.COMPARE", undefined) });
    }
  });
});

test("in a list of hundreds a refusal names the row in which the line stands", async () => {
  const goods = [HEADS, ...Array.from({ length: 130 }, (_, i) => (i === 99 ? ["73181542", "TW", "much", "2026-02-01", 80] : SCREWS))];
  const refused = inForce(await rowsOf({ goods, fx: FX, options: [] })).filter(({ charge }) => charge instanceof RuleError);
  // Line 100 stands in row 101, below the headings.
  expect(refused.map(({ line, charge }) => [line, (charge as RuleError).details["blockRow"]])).toEqual([[100, 101]]);
});

test("a column without a heading is named as not read on every row, wherever in a long list it is filled", async () => {
  const goods = [[...HEADS, null], ...Array.from({ length: 130 }, (_, i) => [...SCREWS, i === 129 ? "note" : null])];
  const rows = inForce(await rowsOf({ goods, fx: FX, options: [] }));
  expect(rows.filter(({ basis }) => basis.includes("#6"))).toHaveLength(130);
});

test("what a row is follows from the law, not from words: it is worded in the language spoken when it is shown", async () => {
  const lines = [
    SCREWS,
    ["73181542", "TW", "much", "2026-02-01", 80],
    // Wine is no good of Annex I to Regulation (EU) 2023/956.
    ["22042106", "TW", 1, "2026-02-01", 80],
    // Regulation (EU) 2025/2083 entered into force on 20 October 2025.
    ["73181542", "TW", 1, "2025-06-01", 80],
    ["73181542", null, 1, "2026-02-01", 80],
  ];
  const rows = inForce(await rowsOf({ goods: [HEADS, ...lines], fx: FX, options: [] }));
  expect(rows.map(({ status }) => status.kind)).toEqual(["charged", "refused", "notCovered", "otherDate", "needsInput"]);
  const english = rows.map(statusOf);
  setLocale("zh-TW");
  const chinese = rows.map(statusOf);
  expect(chinese.filter((words, i) => words !== english[i] && /[\u4e00-\u9fff]/.test(words))).toHaveLength(lines.length);
});

test("the steps of a row are those of its own line and year", async () => {
  const request: Request = { goods: [HEADS, SCREWS, ["73181542", "TW", 50, "2026-02-01", 80]], fx: FX, options: [["years", 2026, 2027]] };
  const row = inForce(await rowsOf(request)).find(({ line, year }) => line === 2 && year === 2027);
  if (!row) throw new Error("no row");
  const steps = await stepsOf(row, request);
  expect(steps.some(({ value }) => String(value) === "50")).toBe(true);
  expect(steps.some(({ quantity, value }) => quantity === "cbam.factor" && String(value) === "0.95")).toBe(true);
});
