/** Figures side by side as bars; what is not law is hatched. */
import type { ReactElement } from "react";
import { t } from "../../i18n/t";
import { plural } from "../numbers";
import { ChartFrame } from "./ChartFrame";
import type { Bar, Undrawn } from "./data";
import { Key } from "./Key";

type Props = {
  readonly title: string;
  /** head of the figures in the table, with their unit */
  readonly measure: string;
  readonly bars: readonly Bar[];
  readonly undrawn: readonly Undrawn[];
  readonly empty: string;
  /** what solid and hatched stand for; absent: all bars are of one kind */
  readonly kinds?: { readonly solid: string; readonly hatched: string };
};

export function BarChart({ title, measure, bars, undrawn, empty, kinds }: Props): ReactElement {
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const says =
    highest && lowest
      ? plural("chart.barsSay", bars.length, { highest: highest.label, most: highest.text, lowest: lowest.label, least: lowest.text })
      : "";
  return (
    <ChartFrame
      title={title}
      says={says}
      undrawn={undrawn}
      empty={empty}
      figures={{ heads: [t("chart.what"), measure], rows: bars.map(({ label, text }) => [label, text]) }}
      draw={({ Bars }) => (
        <>
          {/* Bars of no length at all say nothing that the table does not. */}
          {highest && highest.value > 0 ? <Bars bars={bars} /> : null}
          {kinds && <Key solid={kinds.solid} open={kinds.hatched} as="bar" />}
        </>
      )}
    />
  );
}
