/** Every line at a low, a middle and a high certificate price, and the sheet that calculates the same. No price is assumed. */
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useEffect, useState } from "react";
import { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { messageOf } from "../../../calls/message";
import type { Result } from "../../../calls/spec";
import type { Matrix } from "../../../host/port";
import { t } from "../../../i18n/t";
import { money, resultText } from "../../answers";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useSettled } from "../../hooks/useSettled";
import { FormulaIcon } from "../../icons";
import { counted, plural } from "../../numbers";
import { useInsertion } from "../calculate/useInsertion";
import { useCellStyles } from "./ChargeTable";
import { CASES, COST, type PriceGrid as Grid, type PriceRow, type Prices, priceGrid, type PriceTotal } from "./priceGrid";
import { pricePlan } from "./priceSheet";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  head: { textAlign: "end", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: "4px 0 4px 6px" },
  line: { paddingTop: "4px" },
  figure: { padding: "0 0 4px 6px" },
});

/** A pane shows no more; the sheet has them all. */
const MOST_SHOWN = 50;

type Props = { readonly goods: Matrix | null /** the price of the form, where the scenarios begin */; readonly price: string };

export function PriceScenarios({ goods, price }: Props): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const insert = useInsertion();
  const [prices, setPrices] = useState<Prices>({ low: "", middle: price, high: "" });
  // What somebody has typed here stays.
  useEffect(() => setPrices((before) => (before.middle === "" ? { ...before, middle: price } : before)), [price]);
  const asked = useSettled(prices);
  const list = useSettled(goods);
  const found = useAsync(async () => (list === null ? null : await read(list, asked)), [list, asked, locale]);
  const write = (grid: Grid): Promise<void> => insert.planned(pricePlan(grid), t("paneCompare.prices"), COST, "paneCompare.prices.done");
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>
        {t("paneCompare.prices.hint")}
      </Text>
      <div className={styles.fields}>
        {CASES.map((name) => (
          <Field key={name} size="small" label={t("paneCompare.prices.field", { name: t(`paneCompare.prices.${name}`) })}>
            <Input
              className={styles.control}
              size="small"
              inputMode="decimal"
              autoComplete="off"
              value={prices[name]}
              onChange={(_, { value }) => setPrices((before) => ({ ...before, [name]: value }))}
            />
          </Field>
        ))}
      </div>
      {found.kind === "loading" && <Loading lines={3} />}
      {found.kind === "failed" && <Failed reason={found.reason} retry={found.retry} />}
      {found.kind === "ready" && typeof found.value === "string" && <Text role="status">{found.value}</Text>}
      {found.kind === "ready" && found.value === null && (
        <Text size={200} className={styles.quiet}>
          {t("paneCompare.prices.needs")}
        </Text>
      )}
      {found.kind === "ready" && found.value !== null && typeof found.value === "object" && (
        <>
          <Costs grid={found.value} />
          <Button icon={<FormulaIcon />} onClick={() => found.value && typeof found.value === "object" && void write(found.value)}>
            {t("paneCompare.insertLive")}
          </Button>
        </>
      )}
    </div>
  );
}

/** A sentence where the list itself is refused. */
async function read(goods: Matrix, prices: Prices): Promise<Grid | string | null> {
  try {
    return await priceGrid(goods, prices);
  } catch (error) {
    if (error instanceof RuleError) return messageOf(error, COST, undefined);
    throw error;
  }
}

function Costs({ grid: { priced, rows, totals } }: { readonly grid: Grid }): ReactElement {
  const styles = useStyles();
  const cells = useCellStyles();
  return (
    <table className={styles.table} aria-label={t("paneCompare.prices")}>
      <thead>
        <tr>
          {priced.map(({ name, price }) => (
            <th key={name} scope="col" className={styles.head}>
              {t("paneCompare.prices.head", { name: t(`paneCompare.prices.${name}`), price: String(price) })}
            </th>
          ))}
        </tr>
      </thead>
      {rows.slice(0, MOST_SHOWN).map((row) => (
        <tbody key={row.number}>
          <tr className={cells.row}>
            <th scope="rowgroup" colSpan={priced.length} className={`${cells.name} ${styles.line}`}>
              {rows.length === 1 ? row.label : t("paneCompare.prices.line", { number: row.number, label: row.label })}
            </th>
          </tr>
          <tr>{costCells(row, `${cells.figure} ${styles.figure}`, `${cells.quiet} ${styles.figure}`)}</tr>
        </tbody>
      ))}
      {rows.length > 1 && (
        <tbody>
          <tr className={cells.row}>
            <th scope="rowgroup" colSpan={priced.length} className={`${cells.name} ${styles.line}`}>
              {rows.length > MOST_SHOWN
                ? t("paneCompare.prices.totalOf", { n: counted(rows.length), shown: MOST_SHOWN })
                : t("paneCompare.prices.total")}
            </th>
          </tr>
          <tr>
            {totals.map((total, i) => (
              <td key={priced[i]?.name} className={`${cells.figure} ${styles.figure}`}>
                <Total total={total} />
              </td>
            ))}
          </tr>
        </tbody>
      )}
    </table>
  );
}

/** A reason that holds at every price is said once. */
function costCells({ costs }: PriceRow, figure: string, quiet: string): ReactElement {
  const texts = costs.map(textOf);
  if (!costs.some((cost) => cost instanceof Decimal) && new Set(texts).size === 1)
    return (
      <td colSpan={costs.length} className={quiet}>
        {texts[0]}
      </td>
    );
  return (
    <>
      {costs.map((cost, i) => (
        <td key={i} className={cost instanceof Decimal ? figure : quiet}>
          {texts[i]}
        </td>
      ))}
    </>
  );
}

const textOf = (cost: Result): string => (cost instanceof Decimal ? money(cost) : resultText(cost));

function Total({ total: { sum, without } }: { readonly total: PriceTotal }): ReactElement {
  return (
    <Fragment>
      {sum === null ? "–" : money(sum)}
      {without > 0 && <div>{plural("paneCompare.prices.leftOut", without)}</div>}
    </Fragment>
  );
}
