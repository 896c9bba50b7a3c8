/** One column by itself: which figure its heading or the person names, and in which unit. Units are never assumed. */
import { countedAs, isNamed, readHeading, type Heading } from "../../calls/headings/heading";
import { type Counted, currencyOf, hasTwoMeanings, massUnit, numberWithMass, unitIn, type Unit } from "../../calls/headings/unit";
import { folded } from "../../calls/headings/words";
import { ONE } from "../../core/decimal";
import { plainText } from "../../core/plainText";
import { isBlankCell, type RawCell } from "../cells";
import type { Question } from "../question";
import { ListRefusal } from "../question";
import type { Column, How } from "./column";
import { headingWithUnit, listField } from "./header";
import { OPEN, type ColumnMapping } from "./mapping";
import { uses, valueUnit, type Target } from "./target";

export type Proposal = {
  readonly column: Column;
  /** Where the unit is open, or the heading a slip. */
  readonly question?: Question;
};

export type ColumnText = {
  readonly index: number;
  readonly heading: string;
  readonly beneath: RawCell | undefined;
  readonly cells: readonly RawCell[];
  readonly said: ColumnMapping | undefined;
};

/** What can be written for a mass. */
const MASS_CHOICES = ["kg", "t", "g", "lb"];
const CHOICES: Partial<Record<Counted, readonly string[]>> = {
  mass: MASS_CHOICES,
  "t CO2e": ["t CO2e", "kg CO2e"],
  "t CO2e/t": ["t CO2e/t", "kg CO2e/t"],
};
const choicesFor = (counted: Counted): readonly string[] => CHOICES[counted] ?? [counted];

type Named = {
  readonly field: string | null;
  readonly how: How;
  readonly heading: Heading;
  readonly fromBelow: boolean;
  readonly note?: string;
};

function named({ heading, beneath, said }: ColumnText): Named {
  const { text, fromBelow } = headingWithUnit(heading, beneath);
  const read = readHeading(text);
  const below = fromBelow ? read : readHeading(heading);
  if (said !== undefined && said.is !== OPEN)
    return { field: said.is, how: "map", heading: below.kind === "near" ? below.as : below, fromBelow };
  const own = listField(heading);
  if (own === "exportDate") return { field: "date", how: "heading", heading: below, fromBelow, note: "exportDate" };
  if (own !== undefined) return { field: own, how: "heading", heading: below, fromBelow };
  if (below.kind === "gross") return { field: null, how: "heading", heading: below, fromBelow, note: "gross" };
  const field = isNamed(below) ? below.header : null;
  const note = field === "cn" && GERMAN_CODES.has(folded(heading)) ? { note: "germanCode" } : {};
  return { field, how: "heading", heading: below, fromBelow, ...note };
}

/** Headings of German customs, whose codes are the CN's with three digits behind it. */
const GERMAN_CODES = new Set(["warennummer", "warentarifnummer", "zolltarifnummer", "statistische warennummer", "codenummer"]);

/** What the person wrote as a unit of the figure. */
function saidUnit(field: string, unit: string, heading: string): Unit {
  const read = field === "tonnes" ? massUnit(folded(unit)) : undefined;
  const asHeading = readHeading(`${field} (${unit})`);
  if (read) return read;
  if (field !== "tonnes" && asHeading.kind === "known") return { name: unit, factor: asHeading.factor ?? ONE };
  throw new ListRefusal(hasTwoMeanings(folded(unit)) ? "unitTons" : "unitUnknown", { heading, unit, field });
}

/** The units the cells themselves name; undefined: some number has none. */
function unitsOfCells(cells: readonly RawCell[]): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const weighed = filled.filter((cell) => typeof cell === "string" && numberWithMass(plainText(cell)) !== undefined).length;
  return weighed > 0 && weighed >= filled.length * 0.9;
}

export function propose(text: ColumnText, target: Target, hasUnitColumn: boolean): Proposal {
  const { index, said } = text;
  const { field, how, heading, fromBelow, note } = named(text);
  const base: Column = { index, heading: text.heading, field, how, ...(note === undefined ? {} : { note }) };
  if (field === null) return unsureOf(base, heading, target);
  if (!uses(target, field)) return { column: { ...base, field: null } };
  if (said?.unit !== undefined) return { column: { ...base, unit: { ...saidUnit(field, said.unit, text.heading), how: "map" } } };
  const from: How = fromBelow ? "unitsRow" : "heading";
  if (field === "tonnes") return massOf(text, base, heading, from, hasUnitColumn);
  if (field === "value") return valueOf(base, heading, from, target);
  const counted = countedAs(field);
  if (counted !== undefined && heading.kind === "unitMissing" && heading.header === field)
    return { column: base, question: asked("unit", base, choicesFor(counted)) };
  if (counted !== undefined && heading.kind === "unitOther" && heading.header === field) {
    // Nothing is converted, and a price of another currency is none in this one.
    if (currencyOf(folded(heading.unit)) !== undefined) return { column: { ...base, field: null, note: "otherCurrency" } };
    return { column: base, question: asked("unitOther", base, choicesFor(counted), { unit: heading.unit }) };
  }
  if (heading.kind !== "known" || heading.header !== field || heading.factor === undefined) return { column: base };
  return { column: { ...base, unit: { name: unitWritten(text, fromBelow), factor: heading.factor, how: from } } };
}

const unitWritten = ({ heading, beneath }: ColumnText, fromBelow: boolean): string =>
  /\(([^()]*)\)\s*$/.exec(fromBelow ? headingWithUnit(heading, beneath).text : heading)?.[1] ?? heading;

function asked(kind: "unit" | "unitOther", column: Column, choices: readonly string[], details: Question["details"] = {}): Question {
  return {
    kind,
    column: column.index,
    field: column.field ?? "",
    details: { heading: column.heading, ...details },
    choices: choices.map((value) => ({ value })),
  };
}

function massOf(text: ColumnText, base: Column, heading: Heading, from: How, hasUnitColumn: boolean): Proposal {
  if (heading.kind === "known" && heading.header === "tonnes") {
    const factor = heading.factor ?? ONE;
    return { column: { ...base, unit: { name: massName(factor), factor, how: from } } };
  }
  if (heading.kind === "unitOther" && heading.header === "tonnes")
    return { column: base, question: asked("unitOther", base, MASS_CHOICES, { unit: heading.unit }) };
  if (unitsOfCells(text.cells)) return { column: { ...base, unit: { name: "", factor: ONE, how: "cells" } } };
  if (hasUnitColumn) return { column: { ...base, unit: { name: "", factor: ONE, how: "unitColumn" } } };
  return { column: base, question: asked("unit", base, MASS_CHOICES) };
}

function massName(factor: Unit["factor"]): string {
  const known = ["t", "kg", "g", "lb", "short ton", "long ton", "kt", "megatonne"].find((name) => massUnit(name)?.factor.equals(factor));
  return known ?? "t";
}

/** A value is used where it is in the currency of the law; else the column is the person's own. */
function valueOf(base: Column, heading: Heading, from: How, target: Target): Proposal {
  const currency = valueUnit(target);
  const read = currency !== undefined && heading.kind === "unitOther" ? unitIn(folded(heading.unit), currency) : undefined;
  const plain = currency === "USD" && heading.kind === "known";
  if (read === undefined && !plain) return { column: { ...base, field: null, note: "otherCurrency" } };
  return { column: { ...base, unit: { name: currency ?? "", factor: ONE, how: from } } };
}

function unsureOf(column: Column, heading: Heading, target: Target): Proposal {
  if (column.how === "map" || (heading.kind !== "slip" && heading.kind !== "near") || !uses(target, heading.header)) return { column };
  return {
    column,
    question: {
      kind: heading.kind,
      column: column.index,
      field: heading.header,
      details: { heading: column.heading, field: heading.header },
      choices: [{ value: heading.header }, { value: "" }],
    },
  };
}
