/** The cells a formula reads, each a jump away; a cell with a formula is then explained in its turn. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Precedent } from "../../../audit/cell/precedents";
import { countsFrom1904 } from "../../../calls/readers/date";
import { fromSerial } from "../../../core/civilDate";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import { ErrorIcon } from "../../icons";
import { plural } from "../../numbers";
import { valueText } from "../workbook/formulas/valueText";
import type { Role, Roles } from "./roles";
import { useGoTo } from "../workbook/useGoTo";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(30%, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "34px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  jump: { minWidth: 0, overflowWrap: "anywhere", justifySelf: "start" },
  value: { textAlign: "end", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  error: { color: tokens.colorStatusDangerForeground1 },
  role: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3, paddingBottom: "4px" },
  failing: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingBottom: "4px" },
  icon: { verticalAlign: "-3px", marginInlineEnd: "2px" },
});

type Props = { readonly reads: readonly Precedent[]; readonly roles: Roles };

export function ReadsPart({ reads, roles }: Props): ReactElement | null {
  const styles = useStyles();
  if (reads.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t("paneExplain.reads")}>
      <Heading level={3}>{t("paneExplain.reads")}</Heading>
      <ul className={styles.list}>
        {reads.map((read) => (
          <Line key={read.text} read={read} role={roles.get(read.text) ?? null} />
        ))}
      </ul>
    </section>
  );
}

function Line({ read, role }: { readonly read: Precedent; readonly role: Role | null }): ReactElement {
  const styles = useStyles();
  const goTo = useGoTo();
  const { address, failing, cells } = read;
  const failed = failing.length > 0;
  return (
    <li className={styles.row}>
      {address === null ? (
        <Text>{read.text}</Text>
      ) : (
        <Button
          size="small"
          className={styles.jump}
          aria-label={t("paneExplain.goTo", { cell: address })}
          onClick={() => void goTo(address)}
        >
          {read.text}
        </Button>
      )}
      <span className={mergeClasses(styles.value, failed && styles.error)}>
        {failed && <ErrorIcon className={styles.icon} aria-hidden />}
        {shownOf(read, role)}
      </span>
      {role !== null && (
        <Text size={200} className={styles.role}>
          {role.name}
        </Text>
      )}
      {failed && cells > 1 && (
        <span className={styles.failing} role="group" aria-label={t("paneExplain.failing")}>
          {failing.map((cell) => (
            <Button key={cell} size="small" appearance="outline" onClick={() => void goTo(cell)}>
              {cell.slice(cell.lastIndexOf("!") + 1)}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

function shownOf({ address, value, cells, computed }: Precedent, role: Role | null): string {
  if (address === null) return t("paneExplain.nowhere");
  if (cells > 1) return plural("paneExplain.cells", cells);
  if (value === null || value === "") return t("paneExplain.emptyCell");
  const shown = (role?.isDate === true && typeof value === "number" ? fromSerial(value, countsFrom1904()) : undefined) ?? valueText(value);
  return computed ? t("paneExplain.computed", { value: shown }) : shown;
}
