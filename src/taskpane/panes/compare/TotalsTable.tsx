/** A list as a whole: the sum under every version, how many lines it holds, and which lines were refused and why. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { spanOf } from "../../charts/data";
import { counted } from "../../numbers";
import { ChargeTable, useCellStyles } from "./ChargeTable";
import type { CompareRow } from "./compare";
import { type Total, totalsOf } from "./totals";
import { money } from "../../answers";
import { versionLabel } from "./standing";

const useStyles = makeStyles({
  name: { padding: "6px 0" },
  list: { margin: 0, paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  figure: { padding: "6px 0 2px 6px" },
});

type Props = { readonly rows: readonly CompareRow[]; readonly currency: string };

export function TotalsTable({ rows, currency }: Props): ReactElement {
  return (
    <ChargeTable label={t("paneCompare.totals")}>
      {totalsOf(rows).map((total) => (
        <Line key={`${total.row.regime} ${total.row.version}`} total={total} currency={currency} />
      ))}
    </ChargeTable>
  );
}

function Line({
  total: { row, charge, converted, charged, lines, refused },
  currency,
}: {
  readonly total: Total;
  readonly currency: string;
}): ReactElement {
  const styles = useStyles();
  const cells = useCellStyles();
  return (
    <tr className={cells.row}>
      <th scope="row" className={mergeClasses(cells.name, styles.name)}>
        {versionLabel(row)}
        <Text block size={200} className={cells.quiet}>
          {t("paneCompare.charged", { charged: counted(charged), lines: counted(lines) })}
        </Text>
        {refused.size > 0 && (
          <ul className={styles.list}>
            {[...refused].map(([status, numbers]) => (
              <li key={status}>{t("paneCompare.refusedLines", { status, count: counted(numbers.length), lines: shortened(numbers) })}</li>
            ))}
          </ul>
        )}
      </th>
      <td className={mergeClasses(cells.figure, styles.figure)}>
        {charge === null ? "–" : `${money(charge)} ${row.currency}`}
        {charge !== null && row.currency !== currency && (
          <Text block size={200} className={mergeClasses(cells.quiet, cells.rate)}>
            {converted === null ? t("paneCompare.needsRate", { currency: row.currency }) : `${money(converted)} ${currency}`}
          </Text>
        )}
      </td>
    </tr>
  );
}

const MOST_SPANS = 6;

/** '1–40, 52, 60 …': numbers of lines as far as they fit. */
function shortened(numbers: readonly number[]): string {
  const spans = spanOf(numbers).split(", ");
  return spans.length <= MOST_SPANS ? spans.join(", ") : `${spans.slice(0, MOST_SPANS).join(", ")} …`;
}
