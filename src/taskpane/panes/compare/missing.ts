/**
 * Everything a law still needs of a shipment, found by asking again with something in each field that was missing. What is put
 * there only opens the way to the next question and is never shown. Pure.
 */
import { compareLines } from "../../../calls/comparison/compareLines";
import { specOf } from "../../../functions/register";
import { adapters } from "../../../regimes/comparisons";
import { askedOf, type CompareRow } from "./compare";
import { type Field, FIELDS } from "./fields";
import type { CellValue } from "../../../host/port";
import type { Request } from "./request";
import { matters } from "./standing";

/** No law asks for more. */
const MOST = 8;

function anything({ control, choices, example }: Field): CellValue {
  switch (control) {
    case "number":
      return 1;
    case "yesNo":
      return true;
    case "choice":
      return choices?.[0] ?? null;
    default:
      return example ?? null;
  }
}

const keyOf = ({ regime, version }: CompareRow): string => `${regime} ${version}`;

/** Of one line only. By law and version; the first is the one the comparison itself names. Throws TableNotLoaded. */
export function missingHeaders(request: Request, rows: readonly CompareRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const row of rows.filter(matters)) {
    if (row.status.kind === "needsInput") found.set(keyOf(row), further(request, row));
  }
  return found;
}

function further(request: Request, row: CompareRow): readonly string[] {
  const needed: string[] = [];
  const own = adapters(specOf).filter(({ regime }) => regime === row.regime);
  let goods = request.goods;
  let next: CompareRow | undefined = row;
  while (next?.status.kind === "needsInput" && needed.length < MOST) {
    const { header } = next.status;
    if (needed.includes(header)) break;
    needed.push(header);
    const field = FIELDS.find((one) => one.header === header);
    const filler = field ? anything(field) : null;
    if (filler === null) break;
    goods = withField(goods, header, filler);
    const asked = askedOf({ ...request, goods });
    next = compareLines(asked.goods.lines, asked, own).find((one) => keyOf(one) === keyOf(row) && one.year === row.year);
  }
  return needed;
}

/** The one line with something under the header. */
function withField([heads = [], line = []]: Request["goods"], header: string, value: CellValue): Request["goods"] {
  const at = heads.indexOf(header);
  return at < 0
    ? [
        [...heads, header],
        [...line, value],
      ]
    : [heads, line.map((cell, i) => (i === at ? value : cell))];
}
