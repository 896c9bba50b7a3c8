/** Price scenarios as a sheet that calculates itself: lines and prices as cells, one formula over them, sums that say what they leave out. Pure. */
import { formatAddress } from "../../../sheet/address";
import { t } from "../../../i18n/t";
import { formulaText } from "../../formulaText";
import { DATE_FORMAT, type Piece, type PlacedFormula, type SheetPlan } from "../calculate/sheetPlan";
import { specOf } from "../../../functions/register";
import { fieldName } from "./fields";
import { MONEY } from "./insert";
import { COST, type PriceGrid, VARIED } from "./priceGrid";

const HEADS = 3;
const PRICES = HEADS + 1;
const FIRST = PRICES + 1;
/** Letters of a column that holds a figure or a name. */
const WIDTH = 16;

export function pricePlan({ lines, priced, rows }: PriceGrid): SheetPlan {
  const { columns } = lines;
  const costs = columns.length;
  const area = (row: number, column: number, height: number, width: number): string =>
    formatAddress({ sheet: null, row, column, rows: height, columns: width });
  const args = Object.keys(specOf(COST).args).map((name) => {
    if (name === VARIED) return { reference: area(PRICES, costs, 1, priced.length) };
    const column = columns.findIndex(({ header }) => header === name);
    return column < 0 ? null : { reference: area(FIRST, column, rows.length, 1) };
  });
  const end = FIRST + rows.length;
  const sums = priced.flatMap((_, i): PlacedFormula[] => {
    const own = area(FIRST, costs + i, rows.length, 1);
    return [
      { row: end, column: costs + i, formula: `=SUMIF(${own},">=0")` },
      { row: end + 1, column: costs + i, formula: `=SUMPRODUCT(--ISERROR(${own}))` },
    ];
  });
  const looks = (row: number, height: number, format: string): Piece => ({
    row,
    column: costs,
    values: Array.from({ length: height }, () => priced.map(() => null)),
    format,
  });
  const text = (row: number, column: number, words: string): Piece => ({ row, column, values: [[words]] });
  return {
    widths: [...columns, ...priced].map(() => WIDTH),
    pieces: [
      text(0, 0, t("paneCompare.prices")),
      text(1, 0, t("paneCompare.prices.live")),
      { row: HEADS, column: 0, values: [[...columns.map(({ header }) => fieldName(header)), ...priced.map(({ name }) => costIn(name))]] },
      text(PRICES, 0, fieldName(VARIED)),
      { row: PRICES, column: costs, values: [priced.map(({ price }) => price)], format: MONEY },
      ...columns.flatMap(({ header, cells }, column): Piece[] => {
        const days = header === "date" && cells.every((cell) => typeof cell === "number");
        return [{ row: FIRST, column, values: cells.map((cell) => [cell]), ...(days ? { format: DATE_FORMAT } : {}) }];
      }),
      // The cells of the result have their looks before the formula fills them.
      looks(FIRST, rows.length + 1, MONEY),
      looks(end + 1, 1, "0"),
      text(end, 0, t("paneCompare.prices.total")),
      text(end + 1, 0, t("paneCompare.prices.without")),
    ],
    formulas: [{ row: FIRST, column: costs, formula: formulaText(COST, args) }, ...sums],
    result: { row: FIRST, column: costs },
    steps: null,
  };
}

/** "Cost, low price (EUR)" */
const costIn = (name: string): string => t("paneCompare.prices.cost", { name: t(`paneCompare.prices.${name}`) });
