/** Figures over years, or over another quantity, as lines; what is not law is dashed, a figure that is missing leaves a gap. */
import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { t } from "../../i18n/t";
import { ChartFrame } from "./ChartFrame";
import type { Line, Undrawn } from "./data";
import { Key } from "./Key";

const useStyles = makeStyles({ box: { minWidth: 0, width: "100%" } });
const USUAL_WIDTH = 300;

type Props = {
  readonly title: string;
  readonly unit: string;
  readonly xs: readonly number[];
  /** what goes from left to right; absent: years */
  readonly across?: { readonly name: string; readonly format: string };
  readonly lines: readonly Line[];
  readonly undrawn: readonly Undrawn[];
  readonly empty: string;
  readonly kinds?: { readonly solid: string; readonly dashed: string };
};

export function LineChart({ title, unit, xs, across, lines, undrawn, empty, kinds }: Props): ReactElement {
  const styles = useStyles();
  const { box, width } = useWidth();
  const filled = lines.filter(({ points }) => points.length > 0);
  const says = filled
    .map(({ label, points }) =>
      t("chart.lineSays", {
        label,
        from: points[0]?.x ?? "",
        first: points[0]?.text ?? "",
        to: points.at(-1)?.x ?? "",
        last: points.at(-1)?.text ?? "",
      }),
    )
    .join(" ");
  return (
    <div ref={box} className={styles.box}>
      <ChartFrame
        title={title}
        unit={unit}
        says={says}
        undrawn={undrawn}
        empty={empty}
        figures={{
          heads: [across?.name ?? t("chart.year"), ...filled.map(({ label }) => label)],
          rows:
            filled.length === 0
              ? []
              : xs.map((x) => [String(x), ...filled.map(({ points }) => points.find((point) => point.x === x)?.text ?? "–")]),
        }}
        draw={({ Lines }) => (
          <>
            <Lines lines={filled} xs={xs} format={across?.format ?? "d"} width={width} title={title} />
            {kinds && <Key solid={kinds.solid} open={kinds.dashed} as="line" />}
          </>
        )}
      />
    </div>
  );
}

/** The drawing needs a width in pixels; it follows the pane. */
function useWidth(): { readonly box: React.RefObject<HTMLDivElement | null>; readonly width: number } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => element.clientWidth > 0 && setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { box, width };
}
