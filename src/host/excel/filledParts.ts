/**
 * The filled parts of a sheet, however far apart they lie: one cell in the first and one in the last row must not make
 * anybody read the million rows between. May not read a value.
 */
import { type Context, placed, type Placed, rangeOf } from "./session";

/** Areas up to this size are read as they are. */
const SMALL = 200_000;
/** Rounds of halving take 17 billion cells below that; more parts than these are read together. */
const MOST_PARTS = 2_000;

export async function filledParts(context: Context, sheet: string): Promise<Placed[]> {
  const whole = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  whole.load("address");
  await context.sync();
  const done: Placed[] = [];
  let waiting = whole.isNullObject ? [] : [placed(whole.address)];
  while (waiting.length > 0) {
    const large = waiting.filter((area) => area.rows * area.columns > SMALL && !(area.rows === 1 && area.columns === 1));
    done.push(...waiting.filter((area) => !large.includes(area)));
    if (done.length + large.length > MOST_PARTS) throw new RangeError(`The cells of ${sheet} lie too far apart`);
    const asked = large.flatMap(halves).map((half) => {
      const used = rangeOf(context, half).getUsedRangeOrNullObject(true);
      used.load("address");
      return used;
    });
    if (asked.length > 0) await context.sync();
    waiting = asked.filter((used) => !used.isNullObject).map((used) => placed(used.address));
  }
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

function halves(area: Placed): [Placed, Placed] {
  if (area.rows >= area.columns) {
    const rows = area.rows >> 1;
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  const columns = area.columns >> 1;
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}
