/** A cell of an inserted table explained: its table, what its row says, where that stands, and whether the sheet still says it. */
import { Badge, makeStyles, mergeClasses, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import { counted } from "../../numbers";
import { SourceFacts } from "../tables/SourceFacts";
import { type RowCell, type StandingRow, withUnit } from "../tables/standingRow";
import { valueText } from "../workbook/formulas/valueText";
import { CitePart } from "./CitePart";
import { citationOfRow } from "./citation";
import type { SelectedRow } from "./useSelectedCell";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "2px" },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  // A badge keeps its line, and the words of a row may be long.
  badge: { height: "auto", whiteSpace: "normal" },
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: "4px 0",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  here: { fontWeight: tokens.fontWeightSemibold },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  text: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  instead: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function RowPart({ selected }: { readonly selected: SelectedRow }): ReactElement {
  const styles = useStyles();
  const { row, value } = selected;
  const here = row.cells.find((cell) => cell.here);
  return (
    <>
      <div className={styles.part}>
        {row.part !== "head" && (
          <Text size={500} weight="semibold" className={styles.value}>
            {here && here.instead === null ? withUnit(here) : valueText(value)}
          </Text>
        )}
        <Text size={300}>{row.key === "" ? row.column : `${row.key} · ${row.column}`}</Text>
        <Text size={200} className={styles.quiet}>
          {row.title}
        </Text>
        <div className={styles.badges}>
          <Badge appearance="tint" color={row.verified ? "brand" : "warning"} className={styles.badge}>
            {row.status}
          </Badge>
          <Badge appearance="outline" color="informative" className={styles.badge}>
            {t("pane.tables.edition", { edition: row.edition })}
          </Badge>
        </div>
      </div>
      <Doubt row={row} />
      {row.cells.length > 0 && <Cells row={row} />}
      {row.source !== null && <SourceFacts source={row.source} />}
      {row.part === "row" && <CitePart address={selected.address} text={citationOfRow(row)} />}
    </>
  );
}

function Doubt({ row }: { readonly row: StandingRow }): ReactElement | null {
  const styles = useStyles();
  if (row.part === "head")
    return (
      <Text size={200} className={styles.quiet}>
        {t("paneExplain.row.head")}
      </Text>
    );
  const text =
    row.part === "notLoaded"
      ? t("paneExplain.row.notLoaded", { reason: row.reason ?? "" })
      : row.part === "other"
        ? t("paneExplain.row.other")
        : row.cells.some(({ instead }) => instead !== null)
          ? t("paneExplain.row.differs")
          : null;
  if (text === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function Cells({ row }: { readonly row: StandingRow }): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={t("paneExplain.row")}>
      <Heading level={3}>{t("paneExplain.row")}</Heading>
      {row.rows > 1 && (
        <Text size={200} className={styles.quiet}>
          {t("paneExplain.row.several", { rows: counted(row.rows) })}
        </Text>
      )}
      <dl className={styles.list}>
        {row.cells.map((cell, i) => (
          <Line key={`${i} ${cell.label}`} cell={cell} />
        ))}
      </dl>
    </section>
  );
}

function Line({ cell }: { readonly cell: RowCell }): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.line, cell.here && styles.here)}>
      <dt className={styles.name}>{cell.label}</dt>
      <dd className={styles.text}>
        {cell.text === "" ? "–" : withUnit(cell)}
        {cell.instead !== null && (
          <span className={styles.instead}>
            {t("paneExplain.row.instead", { value: cell.instead === "" ? t("paneExplain.emptyCell") : cell.instead })}
          </span>
        )}
      </dd>
    </div>
  );
}
