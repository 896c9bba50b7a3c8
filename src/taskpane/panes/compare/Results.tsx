/** The answer: table or totals, bars by version, lines over years, and the way into the sheet. */
import { Field, makeStyles, Select, Switch, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { BarChart } from "../../charts/BarChart";
import { LineChart } from "../../charts/LineChart";
import { Heading } from "../../components/Heading";
import { useAsync } from "../../hooks/useAsync";
import { type CompareRow, withTables } from "./compare";
import { InsertComparison } from "./InsertComparison";
import { missingHeaders } from "./missing";
import type { Request } from "./request";
import { ResultTable } from "./ResultTable";
import { barsOf, linesOf, together } from "./totals";
import { matters } from "./standing";
import { TotalsTable } from "./TotalsTable";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  choices: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map();

type Props = {
  readonly rows: readonly CompareRow[];
  readonly request: Request;
  readonly currency: string /** where a list was taken from */;
  readonly from: string | null;
  readonly onNeed: (header: string) => void;
};

export function Results({ rows, request, currency, from, onNeed }: Props): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [wantedYear, setYear] = useState<number | null>(null);
  const [wantedLine, setLine] = useState<number | null>(null);
  const lines = useMemo(() => [...new Set(rows.map(({ line }) => line))], [rows]);
  const years = useMemo(() => [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))], [rows]);
  const line = lines.length === 1 ? (lines[0] ?? null) : wantedLine !== null && lines.includes(wantedLine) ? wantedLine : null;
  const year = wantedYear !== null && years.includes(wantedYear) ? wantedYear : (years[0] ?? null);

  const shown = useMemo(() => rows.filter((row) => (all || matters(row)) && (line === null || row.line === line)), [rows, all, line]);
  const ofYear = useMemo(() => shown.filter((row) => row.year === year), [shown, year]);
  const bars = useMemo(() => barsOf(ofYear, currency), [ofYear, currency]);
  const path = useMemo(() => linesOf(shown, currency), [shown, currency]);

  // The fields of a form are asked for together; a list has a column for each.
  const missing = useAsync(
    () => (lines.length === 1 ? withTables(() => missingHeaders(request, ofYear)) : Promise.resolve(NOTHING)),
    [request, year],
  );

  return (
    <section className={styles.root} aria-label={t("paneCompare.result")}>
      <Heading level={2}>{t("paneCompare.result")}</Heading>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.notLaw")}
      </Text>
      <div className={styles.choices}>
        {lines.length > 1 && (
          <Field label={t("paneCompare.line")} size="small">
            <Select
              className={styles.control}
              size="small"
              value={line === null ? "" : String(line)}
              onChange={(_, { value }) => setLine(value === "" ? null : Number(value))}
            >
              <option value="">{t("paneCompare.allLines")}</option>
              {lines.map((number) => (
                <option key={number} value={number}>
                  {t("paneCompare.lineNumber", { number })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {years.length > 1 && (
          <Field label={t("paneCompare.yearShown")} size="small">
            <Select className={styles.control} size="small" value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {line === null ? (
        <TotalsTable rows={ofYear} currency={currency} />
      ) : (
        <ResultTable
          rows={ofYear}
          request={request}
          currency={currency}
          missing={missing.kind === "ready" ? missing.value : NOTHING}
          onNeed={onNeed}
        />
      )}
      <Switch checked={all} onChange={(_, { checked }) => setAll(checked)} label={t("paneCompare.allVersions")} />
      <BarChart
        title={year === null ? t("paneCompare.bars") : t("paneCompare.barsIn", { year })}
        measure={t("paneCompare.head.converted", { currency })}
        bars={bars.bars}
        undrawn={together(bars.undrawn)}
        empty={t("paneCompare.noBars")}
        kinds={{ solid: t("paneCompare.law"), hatched: t("paneCompare.open") }}
      />
      {years.length > 1 && (
        <LineChart
          title={t("paneCompare.lines", { from: years[0] ?? "", to: years.at(-1) ?? "" })}
          unit={currency}
          xs={path.years}
          lines={path.lines}
          undrawn={together(path.undrawn)}
          empty={t("paneCompare.noBars")}
          kinds={{ solid: t("paneCompare.law"), dashed: t("paneCompare.open") }}
        />
      )}
      <InsertComparison rows={rows} shown={shown} request={request} currency={currency} from={from} allVersions={all} />
    </section>
  );
}
