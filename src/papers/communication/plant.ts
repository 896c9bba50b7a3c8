/** The plant behind a filled template: what a person typed of installation, processes and bought precursors. Computes nothing. */
import type { Decimal } from "../../core/decimal";
import {
  BOUGHT,
  GOODS,
  INSTALLATION,
  PRECURSOR_BLOCK,
  PROCESS_BLOCK,
  PROCESSES,
  SHEETS,
  otherLine,
  precursorCell,
  processCell,
} from "./layout";
import type { PaperSheets } from "./sheets";

export type Installation = {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly unlocode: string;
  readonly coordinates: string;
  /** Serial numbers of days. */
  readonly from: number | null;
  readonly to: number | null;
};

export type Process = {
  /** 0 to 9: its block. */
  readonly index: number;
  readonly name: string;
  readonly category: string;
  readonly routes: readonly string[];
  /** Goods made in the same process, as precursors of its own good. */
  readonly included: readonly string[];
  readonly produced: Decimal | null;
  readonly direct: Decimal | null;
  readonly heat: Flow;
  readonly gas: Flow;
  readonly electricity: Decimal | null;
  readonly electricityFactor: Decimal | null;
  readonly electricitySource: string;
  readonly exported: Decimal | null;
  readonly exportedFactor: Decimal | null;
  /** Where its own amount goes, by block of the process that uses it. */
  readonly usedBy: ReadonlyMap<number, Decimal>;
};

export type Flow = {
  readonly imported: Decimal | null;
  readonly importedFactor: Decimal | null;
  readonly exported: Decimal | null;
  readonly exportedFactor: Decimal | null;
};

export type BoughtPrecursor = {
  readonly index: number;
  readonly name: string;
  readonly category: string;
  readonly country: string;
  readonly bought: Decimal | null;
  readonly direct: Decimal | null;
  readonly directSource: string;
  readonly electricity: Decimal | null;
  readonly electricityFactor: Decimal | null;
  readonly justification: string;
  readonly usedBy: ReadonlyMap<number, Decimal>;
};

export function installationOf(paper: PaperSheets): Installation {
  const at = (key: keyof typeof INSTALLATION): string => paper.text(SHEETS.installation, INSTALLATION[key]);
  const part = (keys: readonly (keyof typeof INSTALLATION)[]): string =>
    keys
      .map(at)
      .filter((text) => text !== "")
      .join(", ");
  return {
    name: at("name") || at("localName"),
    address: part(["street", "postCode", "city"]),
    country: at("countryCode") || at("country"),
    unlocode: at("unlocode"),
    coordinates: part(["latitude", "longitude"]),
    from: paper.day(SHEETS.installation, INSTALLATION.from),
    to: paper.day(SHEETS.installation, INSTALLATION.to),
  };
}

export function processesOf(paper: PaperSheets): readonly Process[] {
  const routes = routesByCategory(paper);
  return Array.from({ length: PROCESSES.count }, (_, index): Process | null => {
    const row = PROCESSES.first + index;
    const category = paper.text(SHEETS.installation, `${PROCESSES.category}${row}`);
    if (category === "") return null;
    const figure = (line: number, column = "L"): Decimal | null => paper.figure(SHEETS.processes, processCell(index, line, column));
    const flow = (amount: number, factor: number): Flow => ({
      imported: figure(amount),
      importedFactor: figure(factor),
      exported: figure(amount, "M"),
      exportedFactor: figure(factor, "M"),
    });
    const others = Array.from({ length: PROCESSES.count }, (__, other) => other).filter((other) => other !== index);
    return {
      index,
      name: paper.text(SHEETS.installation, `${PROCESSES.name}${row}`) || `P${index + 1} - ${category}`,
      category,
      routes: routes.get(category) ?? [],
      included: PROCESSES.included
        .map((column) => paper.text(SHEETS.installation, `${column}${row}`))
        .filter((text) => text !== "" && text !== category && routes.has(text)),
      produced: total(Array.from({ length: PROCESS_BLOCK.routes }, (__, r) => figure(PROCESS_BLOCK.produced + r))),
      direct: figure(PROCESS_BLOCK.direct),
      heat: flow(PROCESS_BLOCK.heat, PROCESS_BLOCK.heatFactor),
      gas: flow(PROCESS_BLOCK.gas, PROCESS_BLOCK.gasFactor),
      electricity: figure(PROCESS_BLOCK.electricity),
      electricityFactor: figure(PROCESS_BLOCK.electricityFactor),
      electricitySource: paper.text(SHEETS.processes, processCell(index, PROCESS_BLOCK.electricitySource)),
      exported: figure(PROCESS_BLOCK.exported),
      exportedFactor: figure(PROCESS_BLOCK.exportedFactor),
      usedBy: amounts(others.map((other) => [other, figure(otherLine(index, other))])),
    };
  }).filter((process) => process !== null);
}

export function boughtOf(paper: PaperSheets): readonly BoughtPrecursor[] {
  return Array.from({ length: BOUGHT.count }, (_, index): BoughtPrecursor | null => {
    const row = BOUGHT.first + index;
    const category = paper.text(SHEETS.installation, `${BOUGHT.category}${row}`);
    if (category === "") return null;
    const figure = (line: number): Decimal | null => paper.figure(SHEETS.precursors, precursorCell(index, line));
    return {
      index,
      name: paper.text(SHEETS.installation, `${BOUGHT.name}${row}`) || `PP${index + 1} - ${category}`,
      category,
      country: paper.text(SHEETS.installation, `${BOUGHT.country}${row}`),
      bought: total(Array.from({ length: PRECURSOR_BLOCK.routes }, (__, r) => figure(PRECURSOR_BLOCK.bought + r))),
      direct: figure(PRECURSOR_BLOCK.direct),
      directSource: paper.text(SHEETS.precursors, precursorCell(index, PRECURSOR_BLOCK.direct, "M")),
      electricity: figure(PRECURSOR_BLOCK.electricity),
      electricityFactor: figure(PRECURSOR_BLOCK.electricityFactor),
      justification: paper.text(SHEETS.precursors, precursorCell(index, PRECURSOR_BLOCK.justification, "K")),
      usedBy: amounts(Array.from({ length: PRECURSOR_BLOCK.processes }, (__, p) => [p, figure(PRECURSOR_BLOCK.used + p)])),
    };
  }).filter((precursor) => precursor !== null);
}

function routesByCategory(paper: PaperSheets): ReadonlyMap<string, readonly string[]> {
  const rows = Array.from({ length: GOODS.count }, (_, i) => GOODS.first + i);
  return new Map(
    rows.map((row) => [
      paper.text(SHEETS.installation, `${GOODS.category}${row}`),
      GOODS.routes.map((column) => paper.text(SHEETS.installation, `${column}${row}`)).filter((route) => route !== ""),
    ]),
  );
}

const total = (parts: readonly (Decimal | null)[]): Decimal | null =>
  parts.reduce((sum, part) => (part === null ? sum : (sum?.plus(part) ?? part)), null);

function amounts(entries: readonly (readonly [number, Decimal | null])[]): ReadonlyMap<number, Decimal> {
  return new Map(entries.flatMap(([process, amount]) => (amount === null || amount.isZero() ? [] : [[process, amount] as const])));
}
