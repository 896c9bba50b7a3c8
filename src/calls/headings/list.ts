/**
 * The columns of a list by its row of headings: which figure stands where, in the unit our functions count in, and which
 * columns are not read. A heading that cannot be used is refused where its figure is needed, naming what to write.
 */
import type { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { shownCell, type Cell } from "../cells";
import { ArgumentError } from "../evaluate";
import { readDecimal } from "../readers/number";
import { isShare, readHeading, type Heading } from "./heading";
import { hasTwoMeanings, isPercent } from "./unit";

export type ListColumns = {
  /** position of a figure; undefined: no such column */
  readonly at: (header: string) => number | undefined;
  /** the cell of a row under a header, converted; refuses where the heading leaves the unit open */
  readonly cell: (cells: readonly Cell[], header: string) => Cell;
  /** headings whose columns are not read, as they are written */
  readonly unread: readonly string[];
};

const PER_TONNE = ["t CO2e/t", "kg CO2e/t"];
const MASSES = ["t", "kg"];
/** What can be written behind a name. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  tonnes: MASSES,
  usedQuota: MASSES,
  intensity: PER_TONNE,
  usIntensity: PER_TONNE,
  originIntensity: PER_TONNE,
  baseline: PER_TONNE,
  siteEmissions: ["t CO2e", "kg CO2e"],
  value: ["USD"],
  usPrice: ["USD"],
  price: ["EUR"],
  pricePaid: ["EUR"],
  ukRate: ["GBP"],
  ukRelief: ["GBP"],
};

function examples(header: string, name: string): string {
  return (EXAMPLES[header] ?? []).map((unit) => `"${name} (${unit})"`).join(", ");
}

/** Why a column cannot be used, and what to write instead; undefined: nothing is wrong with it. */
export function headingFault(heading: Heading, written: string): RuleError | undefined {
  const found = written.replace(/\s+/g, " ").trim();
  const name = found.replace(/\s*[([（［【].*$/u, "") || found;
  switch (heading.kind) {
    case "slip":
      return new RuleError("unknownCode", "goodsHeader", { found, candidates: heading.header });
    case "gross":
      return new RuleError("conflict", "headingGross", { found });
    case "near":
      return heading.lifeCycle ? new RuleError("conflict", "headingLifeCycle", { found }) : undefined;
    case "unitMissing":
      return new RuleError("conflict", "headingUnit", { found, examples: examples(heading.header, name) });
    case "unitOther":
      if (isShare(heading.header) && isPercent(heading.unit)) return new RuleError("conflict", "headingPercent", { found, name });
      return hasTwoMeanings(heading.unit)
        ? new RuleError("conflict", "headingTons", { found, unit: heading.unit })
        : new RuleError("conflict", "headingUnitOther", {
            found,
            unit: heading.unit,
            examples: examples(heading.header, name === heading.unit ? heading.header : name),
          });
    default:
      return undefined;
  }
}

/** A figure in the unit our functions count in. */
export function inOurUnit(cell: Cell, factor: Decimal): Cell {
  if (cell === null || cell === undefined || cell === 0 || cell === "") return cell;
  try {
    return readDecimal(cell).times(factor).toFixed();
  } catch (error) {
    // What is no number is for the reader to refuse, as it stands.
    if (error instanceof RuleError) return cell;
    throw error;
  }
}

const converted = (cell: Cell, heading: Heading): Cell =>
  heading.kind !== "known" || heading.factor === undefined ? cell : inOurUnit(cell, heading.factor);

const holdsNothing = (cell: Cell): boolean =>
  cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "");

export function readColumns(first: readonly Cell[], rows: readonly (readonly Cell[])[]): ListColumns {
  const headings = first.map(readHeading);
  const written = first.map((cell) => (typeof cell === "string" ? cell : shownCell(cell)));
  const fault = (i: number): RuleError | undefined => headingFault(headings[i] ?? { kind: "own" }, written[i] ?? "");
  const slip = headings.findIndex(({ kind }) => kind === "slip");
  if (slip >= 0) throw fault(slip) ?? new TypeError("a slip is a fault");
  const known = headings.map((heading) => (heading.kind === "known" ? heading.header : undefined));
  const twice = known.find((header, i) => header !== undefined && known.indexOf(header) !== i);
  if (twice !== undefined) throw new RuleError("conflict", "headerTwice", { found: twice });
  const unusable = headings.flatMap((heading, i) => (heading.kind !== "known" && fault(i) !== undefined ? [i] : []));
  /** The net mass comes before the gross one in what is said to be wrong. */
  const faulty = (header: string): number | undefined => {
    const of = unusable.filter((i) => (headings[i] as { header: string }).header === header);
    return of.find((i) => headings[i]?.kind !== "gross") ?? of[0];
  };
  const mass = known.includes("tonnes") ? undefined : faulty("tonnes");
  if (mass !== undefined) throw fault(mass) ?? new TypeError("an unusable column has a fault");
  const unread = headings.flatMap((heading, i): string[] => {
    if (heading.kind === "known") return [];
    if (!holdsNothing(first[i])) return [written[i]?.replace(/\s+/g, " ").trim() ?? ""];
    return rows.some((cells) => !holdsNothing(cells[i])) ? [`#${i + 1}`] : [];
  });
  const at = (header: string): number | undefined => (known.includes(header) ? known.indexOf(header) : undefined);
  return {
    at,
    unread,
    cell(cells, header) {
      const position = at(header) ?? faulty(header);
      if (position === undefined) return undefined;
      const reason = fault(position);
      if (reason === undefined) return converted(cells[position], headings[position] ?? { kind: "own" });
      if (holdsNothing(cells[position])) return undefined;
      throw new ArgumentError(header, reason);
    },
  };
}
