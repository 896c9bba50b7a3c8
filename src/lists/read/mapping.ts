/** How the columns of a list are read, as a person keeps it: a file, or a setting of the workbook. May not know a list. */
import { columnName } from "../../sheet/address";
import { HEADERS } from "../../calls/headings/heading";
import { folded } from "../../calls/headings/words";
import { ListRefusal } from "../question";
import type { Column, DayOrder, DecimalMark } from "./column";
import { LIST_FIELDS } from "./header";

export type ColumnMapping = {
  /** A, B ...: where it stood; the heading counts, unless it is empty. */
  readonly column?: string;
  readonly heading: string;
  /** null: kept, not read. */
  readonly is: string | null;
  readonly unit?: string;
  readonly decimals?: DecimalMark;
  readonly order?: DayOrder;
};
export type Mapping = {
  readonly encoding?: string;
  readonly separator?: string;
  readonly sheet?: string;
  /** Number of the row, as a person sees it. */
  readonly header?: number;
  readonly columns: readonly ColumnMapping[];
  /** One value for every line, where the list has no column for it. */
  readonly fixed?: Readonly<Record<string, string | number>>;
};

export const NO_MAPPING: Mapping = { columns: [] };
/** What a person has not said yet. */
export const OPEN = "?";
export const FIELDS: readonly string[] = [...HEADERS, ...LIST_FIELDS];

const MARKS: readonly DecimalMark[] = [".", ","];
const ORDERS: readonly DayOrder[] = ["day-month", "month-day"];
const TOP = ["encoding", "separator", "sheet", "header", "columns", "fixed"];
const OF_COLUMN = ["column", "heading", "is", "unit", "decimals", "order"];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

function wrong(place: string, found: unknown, expected: string): ListRefusal {
  return new ListRefusal("mapping", { place, found: JSON.stringify(found) ?? "", expected });
}

function knownKeys(value: Plain, known: readonly string[], place: string): void {
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined) throw wrong(place, strange, known.join(", "));
}

/** One of the words; undefined: not said, or still open. */
function word<T extends string>(value: unknown, known: readonly T[], place: string): T | undefined {
  if (value === undefined || value === OPEN) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrong(place, value, known.map((one) => `"${one}"`).join(", "));
  return found;
}

function text(value: unknown, place: string): string | undefined {
  if (value === undefined || value === OPEN) return undefined;
  if (typeof value !== "string") throw wrong(place, value, '"..."');
  return value;
}

function columnMapping(value: unknown, i: number): ColumnMapping {
  const place = `columns[${i}]`;
  if (!isPlain(value)) throw wrong(place, value, "{...}");
  knownKeys(value, OF_COLUMN, place);
  const heading = text(value["heading"], `${place}.heading`) ?? "";
  const column = text(value["column"], `${place}.column`);
  const is = value["is"] === null ? null : word(value["is"], FIELDS, `${place}.is`);
  const unit = text(value["unit"], `${place}.unit`);
  const decimals = word(value["decimals"], MARKS, `${place}.decimals`);
  const order = word(value["order"], ORDERS, `${place}.order`);
  return {
    heading,
    // An open column is read by its heading, as if nothing had been said.
    is: is === undefined ? OPEN : is,
    ...(column === undefined ? {} : { column }),
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(order === undefined ? {} : { order }),
  };
}

function fixedValues(value: unknown): NonNullable<Mapping["fixed"]> {
  if (!isPlain(value)) throw wrong("fixed", value, "{...}");
  knownKeys(value, FIELDS, "fixed");
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, said]) => {
      if (said === OPEN) return [];
      if (typeof said !== "string" && typeof said !== "number") throw wrong(`fixed.${field}`, said, '"..."');
      return [[field, said] as const];
    }),
  );
}

/** What was read from JSON; refuses what it does not know, so that a slip is not silently without effect. */
export function readMapping(value: unknown): Mapping {
  if (!isPlain(value)) throw wrong("-", value, "{...}");
  knownKeys(value, TOP, "-");
  const { header, columns } = value;
  if (header !== undefined && header !== OPEN && !(Number.isInteger(header) && Number(header) > 0))
    throw wrong("header", header, "1, 2, 3 ...");
  if (columns !== undefined && !Array.isArray(columns)) throw wrong("columns", columns, "[...]");
  const [encoding, separator, sheet] = ["encoding", "separator", "sheet"].map((key) => text(value[key], key));
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(typeof header === "number" ? { header } : {}),
    columns: (columns ?? []).map(columnMapping),
    ...(value["fixed"] === undefined ? {} : { fixed: fixedValues(value["fixed"]) }),
  };
}

/** What was said of a column: by its heading, or by its place where it has none. */
export function saidOf(mapping: Mapping, heading: string, index: number): ColumnMapping | undefined {
  const same = mapping.columns.filter((one) => one.heading !== "" && folded(one.heading) === folded(heading));
  // The same heading twice is told apart by the place.
  return (
    same.find(({ column }) => column === columnName(index)) ??
    same[0] ??
    (heading === "" ? mapping.columns.find((one) => one.heading === "" && one.column === columnName(index)) : undefined)
  );
}

/** A column as it was read, for the next list. */
export function toMapping(column: Column): ColumnMapping {
  return {
    column: columnName(column.index),
    heading: column.heading,
    is: column.field,
    ...(column.unit === undefined ? {} : { unit: column.unit.name }),
    ...(column.decimals === undefined ? {} : { decimals: column.decimals.mark }),
    ...(column.order === undefined ? {} : { order: column.order.order }),
  };
}
