/** What the charts draw: plain figures with their words. May not know a regime, the sheet, or how a chart is drawn. */

export type Bar = {
  readonly key: string;
  readonly label: string;
  /** for the length of the bar only */
  readonly value: number;
  /** the figure as it is read, exact */
  readonly text: string;
  /** not law: drawn hatched */
  readonly open: boolean;
};

/** Something that has no figure, and why: said under the chart, never drawn as zero. */
export type Undrawn = { readonly label: string; readonly reason: string };

export type LinePoint = { readonly x: number; readonly value: number; readonly text: string };

export type Line = {
  readonly key: string;
  readonly label: string;
  /** in ascending order of x; one that is missing leaves a gap */
  readonly points: readonly LinePoint[];
  /** not law: drawn dashed */
  readonly open: boolean;
};

/** First and last position of each stretch between two points with a missing one, as the drawing wants it. */
export function gapsOf(
  points: readonly LinePoint[],
  xs: readonly number[],
): readonly { readonly startIndex: number; readonly endIndex: number }[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    return next && xs.some((x) => x > point.x && x < next.x) ? [{ startIndex: i, endIndex: i + 1 }] : [];
  });
}

/** So few ticks that they fit beside each other in the narrowest pane; the last is always among them. */
export function ticksOf(xs: readonly number[], most = 5): readonly number[] {
  if (xs.length <= most) return xs;
  const step = Math.ceil((xs.length - 1) / (most - 1));
  return xs.filter((_, i) => (xs.length - 1 - i) % step === 0);
}

/** '2030', '2030–2033', '2030, 2032–2034': years as a person says them. */
export function spanOf(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open && year === open[1] + 1) open[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** Where an axis from 0 may end so that each of its parts is a round number: 1, 2, 2.5 or 5 and noughts. */
export function roundTop(largest: number, parts: number): number {
  if (!(largest > 0)) return 0;
  const least = largest / parts;
  const scale = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * scale).find((one) => one >= least) ?? 10 * scale;
  return step * parts;
}
