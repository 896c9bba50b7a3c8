/** Every cell of the template that plant data may fill: what stands there from an earlier filling would mix with the new one. */
import { COLUMN_KEYS, COLUMNS } from "../columns";
import {
  BOUGHT,
  GOODS,
  MEASURED,
  MEASURED_COLUMNS,
  PFC,
  PFC_COLUMNS,
  PRECURSOR_BLOCK,
  precursorCell,
  PROCESS_BLOCK,
  processCell,
  PROCESSES,
  PRODUCTS,
  SHEETS,
  STREAM_COLUMNS,
  STREAMS,
} from "../layout";

type Place = { readonly sheet: string; readonly cell: string };

const lines = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

export function typedCells(): readonly Place[] {
  return [
    ...list(SHEETS.installation, GOODS, [GOODS.category, ...GOODS.routes]),
    ...list(SHEETS.installation, PROCESSES, [PROCESSES.category, ...PROCESSES.included, PROCESSES.name]),
    ...list(SHEETS.installation, BOUGHT, [BOUGHT.category, BOUGHT.country, ...BOUGHT.routes, BOUGHT.name]),
    ...list(SHEETS.streams, STREAMS, Object.values(STREAM_COLUMNS)),
    ...list(SHEETS.streams, PFC, Object.values(PFC_COLUMNS)),
    ...list(SHEETS.streams, MEASURED, Object.values(MEASURED_COLUMNS)),
    ...list(
      SHEETS.products,
      PRODUCTS,
      COLUMN_KEYS.filter((key) => COLUMNS[key].typed).map((key) => COLUMNS[key].products),
    ),
    ...lines(0, PROCESSES.count).flatMap(processBlock),
    ...lines(0, BOUGHT.count).flatMap(precursorBlock),
  ];
}

function list(
  sheet: string,
  { first, count }: { readonly first: number; readonly count: number },
  columns: readonly string[],
): readonly Place[] {
  return lines(first, count).flatMap((row) => columns.map((column) => ({ sheet, cell: `${column}${row}` })));
}

function processBlock(index: number): readonly Place[] {
  const b = PROCESS_BLOCK;
  const inL = [
    ...lines(b.produced, b.routes),
    b.market,
    ...lines(b.internal, b.others),
    b.nonCbam,
    b.applies,
    b.direct,
    b.heat,
    b.heatFactor,
    b.gas,
    b.electricity,
    b.electricityFactor,
    b.electricitySource,
    b.exported,
    b.exportedFactor,
  ];
  const others: readonly (readonly [number, string])[] = [
    [b.applies, "K"],
    [b.heat, "M"],
    [b.heatFactor, "M"],
    [b.gas, "M"],
  ];
  return [...inL.map((line) => [line, "L"] as const), ...others].map(([line, column]) => ({
    sheet: SHEETS.processes,
    cell: processCell(index, line, column),
  }));
}

function precursorBlock(index: number): readonly Place[] {
  const b = PRECURSOR_BLOCK;
  const figures = [...lines(b.bought, b.routes), ...lines(b.used, b.processes), b.other, b.direct, b.electricity, b.electricityFactor];
  const others: readonly (readonly [number, string])[] = [
    [b.direct, "M"],
    [b.electricity, "M"],
    [b.electricityFactor, "M"],
    [b.justification, "K"],
  ];
  return [...figures.map((line) => [line, "L"] as const), ...others].map(([line, column]) => ({
    sheet: SHEETS.precursors,
    cell: precursorCell(index, line, column),
  }));
}
