/** The currency everything is compared in, and what one unit of the others is worth. No rate is taken from anywhere else. */
import { Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import type { Setup } from "./request";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  grid: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Currencies in which a law charges, and others people keep their books in. */
export const CHARGED: readonly string[] = ["EUR", "GBP", "TWD", "USD"];
const OTHERS: readonly string[] = ["CNY", "JPY", "KRW"];

type Props = { readonly setup: Setup; readonly onChange: (change: Partial<Setup>) => void };

export function MoneyFields({ setup, onChange }: Props): ReactElement {
  const styles = useStyles();
  const offered = [...CHARGED, ...OTHERS];
  const all = offered.includes(setup.base) ? offered : [...offered, setup.base];
  return (
    <section className={styles.root} aria-label={t("paneCompare.money")}>
      <Heading level={2}>{t("paneCompare.money")}</Heading>
      <div className={styles.grid}>
        <Field label={t("paneCompare.base")} size="small">
          <Select className={styles.control} size="small" value={setup.base} onChange={(_, { value }) => onChange({ base: value })}>
            {all.map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </Select>
        </Field>
        {CHARGED.filter((currency) => currency !== setup.base).map((currency) => (
          <Field key={currency} label={t("paneCompare.rate", { currency, base: setup.base })} size="small">
            <Input
              className={styles.control}
              size="small"
              inputMode="decimal"
              autoComplete="off"
              value={setup.rates[currency] ?? ""}
              onChange={(_, { value }) => onChange({ rates: { ...setup.rates, [currency]: value } })}
            />
          </Field>
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.rateHint")}
      </Text>
    </section>
  );
}
