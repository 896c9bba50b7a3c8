/** Own intensity against default value, benchmark and free allocation of the shipment's good. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { BarChart } from "../../charts/BarChart";
import { LineChart } from "../../charts/LineChart";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useSettled } from "../../hooks/useSettled";
import { type Good, goodFigures, goodPath, UNIT } from "./benchmark";
import type { Entries } from "./fields";
import type { Setup } from "./request";
import { usualYears } from "./standing";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const MOST_YEARS = 50;

/** The years of the form where they are years, else those of the phase-out. */
export function yearsOf({ from, to }: Setup): readonly number[] {
  const usual = usualYears();
  const [first, last] = [Number(from), Number(to)];
  const sound = Number.isInteger(first) && Number.isInteger(last) && first >= usual.first && last >= first && last - first < MOST_YEARS;
  const [start, end] = sound ? [first, last] : [usual.first, usual.last];
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}

export function BenchmarkChart({ entries, setup }: { readonly entries: Entries; readonly setup: Setup }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const good = useSettled<Good>({
    cn: entries["cn"] ?? "",
    origin: entries["origin"] ?? "",
    date: entries["date"] ?? "",
    route: entries["route"] ?? "",
    intensity: entries["intensity"] ?? "",
  });
  const years = yearsOf(setup);
  const found = useAsync(
    async () => (good.cn.trim() === "" ? null : { figures: await goodFigures(good), path: await goodPath(good, years) }),
    [good, years, locale],
  );
  if (found.kind === "loading") return <Loading lines={4} />;
  if (found.kind === "failed") return <Failed reason={found.reason} retry={found.retry} />;
  if (found.value === null)
    return (
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.benchmarkNeeds")}
      </Text>
    );
  const { figures, path } = found.value;
  const kinds = { solid: t("paneCompare.printed"), open: t("paneCompare.ownFigure") };
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.benchmarkHint")}
      </Text>
      <BarChart
        title={t("paneCompare.benchmarkBars")}
        measure={UNIT}
        bars={figures.bars}
        undrawn={figures.undrawn}
        empty={t("paneCompare.noFigures")}
        kinds={{ solid: kinds.solid, hatched: kinds.open }}
      />
      <LineChart
        title={t("paneCompare.benchmarkLines")}
        unit={UNIT}
        xs={years}
        lines={path.lines}
        undrawn={path.undrawn}
        empty={t("paneCompare.noFigures")}
        kinds={{ solid: kinds.solid, dashed: kinds.open }}
      />
    </div>
  );
}
