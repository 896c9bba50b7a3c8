/**
 * Everything a law still needs of a shipment, found by asking again with something in each field that was missing. What is put
 * there only opens the way to the next question and is never shown. Pure.
 */
import { compareLines } from "../../../calls/comparison/compareLines";
import { specOf } from "../../../functions/register";
import { adapters } from "../../../regimes/comparisons";
import { ROUTES } from "../../routes";
import { askedOf, type CompareRow } from "./compare";
import { type Field, FIELDS } from "./fields";
import type { CellValue } from "../../../host/port";
import type { Request } from "./request";
import { matters } from "./standing";

/** No law asks for more. */
const MOST = 8;

/** Of these the first that the law does not refuse. */
function somethings({ control, choices, example }: Field): readonly CellValue[] {
  switch (control) {
    case "yesNo":
      return [true];
    case "choice":
      return choices ?? [];
    case "route":
      return ROUTES;
    default:
      return [example ?? 1];
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
  const answered = (goods: Request["goods"]): CompareRow | undefined => {
    const asked = askedOf({ ...request, goods });
    return compareLines(asked.goods.lines, asked, own).find((one) => keyOf(one) === keyOf(row) && one.year === row.year);
  };
  let goods = request.goods;
  let next: CompareRow | undefined = row;
  while (next?.status.kind === "needsInput" && needed.length < MOST) {
    const { header } = next.status;
    if (needed.includes(header)) break;
    needed.push(header);
    const field = FIELDS.find((one) => one.header === header);
    const tried = (field ? somethings(field) : []).map((value) => withField(goods, header, value));
    const taken = tried.find((one) => answered(one)?.status.kind !== "refused");
    if (taken === undefined) break;
    goods = taken;
    next = answered(goods);
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
