/** Every version with its charge, or why there is none; a row opens to its steps. */
import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useId, useState } from "react";
import { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { t } from "../../../i18n/t";
import { money, resultText } from "../../answers";
import { LessIcon, MoreIcon } from "../../icons";
import { ChargeTable, useCellStyles } from "./ChargeTable";
import type { CompareRow } from "./compare";
import type { Request } from "./request";
import { RowSteps } from "./RowSteps";
import { fieldName } from "./fields";
import { reasonOf, statusOf } from "./totals";
import { isLaw, versionName } from "./standing";

const useStyles = makeStyles({
  name: { padding: "2px 0" },
  open: {
    display: "flex",
    minWidth: 0,
    maxWidth: "none",
    width: "100%",
    padding: "2px 4px 2px 0",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    alignItems: "flex-start",
    "& .fui-Button__icon": { flexShrink: 0 },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  figure: { padding: "4px 0 2px 6px" },
  law: { fontWeight: tokens.fontWeightSemibold },
  // Under the words of the status, past the arrow.
  also: { marginInlineEnd: tokens.spacingHorizontalS, fontSize: "inherit" },
  need: { display: "block", minHeight: "24px", marginInlineStart: "24px", fontSize: tokens.fontSizeBase200, textAlign: "start" },
  detail: { padding: "2px 0 12px" },
});

type Props = {
  readonly rows: readonly CompareRow[];
  readonly request: Request;
  readonly currency: string;
  /** all that a law still needs, by law and version */
  readonly missing: ReadonlyMap<string, readonly string[]> /** leads to the field of a header */;
  readonly onNeed: (header: string) => void;
};

export function ResultTable({ rows, ...rest }: Props): ReactElement {
  return (
    <ChargeTable label={t("paneCompare.rows")}>
      {rows.map((row) => (
        <Line key={`${row.line} ${row.year} ${row.regime} ${row.version}`} row={row} {...rest} />
      ))}
    </ChargeTable>
  );
}

function Line({ row, request, currency, missing, onNeed }: Omit<Props, "rows"> & { readonly row: CompareRow }): ReactElement {
  const styles = useStyles();
  const cells = useCellStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = versionName(row);
  const needed = row.status.kind === "needsInput" ? row.status.header : null;
  const further = (missing.get(`${row.regime} ${row.version}`) ?? []).filter((header) => header !== needed);
  const strong = isLaw(row) ? styles.law : undefined;
  return (
    <Fragment>
      <tr className={cells.row}>
        <th scope="row" className={mergeClasses(cells.name, styles.name)}>
          <Button
            className={styles.open}
            appearance="subtle"
            size="small"
            aria-expanded={open}
            aria-controls={id}
            icon={open ? <LessIcon /> : <MoreIcon />}
            onClick={() => setOpen(!open)}
          >
            <span className={styles.words}>
              <span className={strong}>{name}</span>
              {needed === null && (
                <Text size={200} className={cells.quiet}>
                  {statusOf(row)}
                </Text>
              )}
            </span>
          </Button>
          {needed !== null && (
            <Link as="button" inline className={styles.need} onClick={() => onNeed(needed)}>
              {statusOf(row)}
            </Link>
          )}
          {further.length > 0 && (
            <Text size={200} className={mergeClasses(cells.quiet, styles.need)}>
              {t("paneCompare.alsoNeeds")}{" "}
              {further.map((header) => (
                <Link as="button" inline key={header} className={styles.also} onClick={() => onNeed(header)}>
                  {fieldName(header)}
                </Link>
              ))}
            </Text>
          )}
        </th>
        <td className={mergeClasses(cells.figure, styles.figure)}>
          <span className={strong}>{row.charge instanceof Decimal ? `${money(row.charge)} ${row.currency}` : "–"}</span>
          {row.charge instanceof Decimal && row.currency !== currency && (
            <Text block size={200} className={mergeClasses(cells.quiet, cells.rate)}>
              {row.converted instanceof Decimal ? `${money(row.converted)} ${currency}` : reasonOf(row)}
            </Text>
          )}
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={2} className={styles.detail}>
          {open && row.charge instanceof RuleError && resultText(row.charge) !== statusOf(row) && (
            <Text block size={200}>
              {resultText(row.charge)}
            </Text>
          )}
          {open && (
            <Text block size={200} className={cells.quiet}>
              {row.basis}
            </Text>
          )}
          {open && <RowSteps row={row} request={request} />}
        </td>
      </tr>
    </Fragment>
  );
}
