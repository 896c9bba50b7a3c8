/** Every version with its charge, or why there is none; a row opens to its steps. */
import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useId, useState } from "react";
import { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { t } from "../../../i18n/t";
import { resultText } from "../../answers";
import { LessIcon, MoreIcon } from "../../icons";
import type { CompareRow } from "./compare";
import type { Request } from "./request";
import { RowSteps } from "./RowSteps";
import { money, reasonOf, statusOf } from "./shape";
import { isLaw, versionName } from "./standing";
import { neededHeader } from "./statusWords";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  head: { padding: "4px 0", textAlign: "start", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, verticalAlign: "bottom" },
  end: { textAlign: "end", paddingInlineStart: "6px" },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  name: { padding: "2px 0", textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  open: { display: "flex", minWidth: 0, maxWidth: "none", width: "100%", padding: "2px 4px 2px 0", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular, alignItems: "flex-start", "& .fui-Button__icon": { flexShrink: 0 } },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  figure: { padding: "4px 0 2px 6px", textAlign: "end", verticalAlign: "top", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  rate: { whiteSpace: "normal", minWidth: "96px" },
  law: { fontWeight: tokens.fontWeightSemibold },
  // Under the words of the status, past the arrow.
  need: { display: "block", minHeight: "24px", marginInlineStart: "24px", fontSize: tokens.fontSizeBase200, textAlign: "start" },
  detail: { padding: "2px 0 12px" },
});

type Props = { readonly rows: readonly CompareRow[]; readonly request: Request; readonly currency: string; /** leads to the field of a header */ readonly onNeed: (header: string) => void };

export function ResultTable({ rows, ...rest }: Props): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={t("paneCompare.rows")}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{t("paneCompare.head.version")}</th>
          <th scope="col" className={mergeClasses(styles.head, styles.end)}>{t("compare.column.charge")}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Line key={`${row.line} ${row.year} ${row.regime} ${row.version}`} row={row} {...rest} />)}</tbody>
    </table>
  );
}

function Line({ row, request, currency, onNeed }: Omit<Props, "rows"> & { readonly row: CompareRow }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = versionName(row);
  const needed = neededHeader(row.status);
  const strong = isLaw(row) ? styles.law : undefined;
  return (
    <Fragment>
      <tr className={styles.row}>
        <th scope="row" className={styles.name}>
          <Button className={styles.open} appearance="subtle" size="small" aria-expanded={open} aria-controls={id} icon={open ? <LessIcon /> : <MoreIcon />} onClick={() => setOpen(!open)}>
            <span className={styles.words}>
              <span className={strong}>{name}</span>
              {needed === null && <Text size={200} className={styles.quiet}>{statusOf(row)}</Text>}
            </span>
          </Button>
          {needed !== null && <Link as="button" inline className={styles.need} onClick={() => onNeed(needed)}>{statusOf(row)}</Link>}
        </th>
        <td className={styles.figure}>
          <span className={strong}>{row.charge instanceof Decimal ? `${money(row.charge)} ${row.currency}` : "–"}</span>
          {row.charge instanceof Decimal && row.currency !== currency && (
            <Text block size={200} className={mergeClasses(styles.quiet, styles.rate)}>{row.converted instanceof Decimal ? `${money(row.converted)} ${currency}` : reasonOf(row)}</Text>
          )}
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={2} className={styles.detail}>
          {open && row.charge instanceof RuleError && resultText(row.charge) !== statusOf(row) && <Text block size={200}>{resultText(row.charge)}</Text>}
          {open && <Text block size={200} className={styles.quiet}>{row.basis}</Text>}
          {open && <RowSteps row={row} request={request} />}
        </td>
      </tr>
    </Fragment>
  );
}
