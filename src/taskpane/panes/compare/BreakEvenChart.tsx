/** From which emissions recognition as of high carbon leakage risk pays, and what a site would pay either way. */
import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../i18n/t";
import { PERIODS, RATES } from "../../../regimes/tw/rules/feeSite";
import { linksOf, resultText } from "../../answers";
import { BarChart } from "../../charts/BarChart";
import { LineChart } from "../../charts/LineChart";
import { Citations } from "../../components/Citations";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useSettled } from "../../hooks/useSettled";
import { breakEvenOf, CURRENCY, type Period, type Rate, rateName, siteFees } from "./breakEven";
import type { Entries } from "./fields";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  grid: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const rateOf = (text: string | undefined): Rate => RATES.find((rate) => rate === text) ?? "general";
const periodOf = (text: string | undefined): Period => PERIODS.find((period) => period === text) ?? "1";

export function BreakEvenChart({ entries }: { readonly entries: Entries }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [chosenRate, setRate] = useState<Rate | null>(null);
  const [chosenPeriod, setPeriod] = useState<Period | null>(null);
  const rate = chosenRate ?? rateOf(entries["feeRate"]);
  const period = chosenPeriod ?? periodOf(entries["leakagePeriod"]);
  const emissions = useSettled(entries["siteEmissions"] ?? "");
  const found = useAsync(
    async () => ({ even: await breakEvenOf(rate, period), site: emissions.trim() === "" ? null : await siteFees(emissions, period) }),
    [rate, period, emissions, locale],
  );
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.breakEvenHint")}
      </Text>
      <div className={styles.grid}>
        <Field label={t("paneCompare.field.feeRate")} size="small">
          <Select className={styles.control} size="small" value={rate} onChange={(_, { value }) => setRate(rateOf(value))}>
            {RATES.map((one) => (
              <option key={one} value={one}>
                {rateName(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("paneCompare.field.leakagePeriod")} size="small">
          <Select className={styles.control} size="small" value={period} onChange={(_, { value }) => setPeriod(periodOf(value))}>
            {PERIODS.map((one) => (
              <option key={one} value={one}>
                {t(`paneCompare.choice.leakagePeriod.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {found.kind === "loading" && <Loading lines={4} />}
      {found.kind === "failed" && <Failed reason={found.reason} retry={found.retry} />}
      {found.kind === "ready" && (
        <>
          <Text role="status">
            {found.value.even.tonnes === null
              ? found.value.even.reason
              : t("paneCompare.pays", { tonnes: resultText(found.value.even.tonnes) })}
          </Text>
          <LineChart
            title={t("paneCompare.breakEvenLines")}
            unit={CURRENCY}
            xs={found.value.even.xs}
            across={{ name: t("paneCompare.emissionsYear"), format: "~s" }}
            lines={found.value.even.lines}
            undrawn={found.value.even.undrawn}
            empty={found.value.even.reason ?? ""}
            kinds={{ solid: t("paneCompare.without"), dashed: t("paneCompare.with") }}
          />
          {found.value.site ? (
            <BarChart
              title={t("paneCompare.siteFees")}
              measure={CURRENCY}
              bars={found.value.site.bars}
              undrawn={found.value.site.undrawn}
              empty={t("paneCompare.noFigures")}
              kinds={{ solid: t("paneCompare.without"), hatched: t("paneCompare.with") }}
            />
          ) : (
            <Text size={200} className={styles.quiet}>
              {t("paneCompare.siteNeeds")}
            </Text>
          )}
          <Citations links={linksOf(found.value.even.answer.steps)} />
        </>
      )}
    </div>
  );
}
