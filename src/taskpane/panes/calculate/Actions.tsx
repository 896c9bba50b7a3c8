/** Puts a result into the sheet: as formula, as value, or as a column of the table. */
import { Button, makeStyles, Toast, ToastTitle, tokens, useToastController } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CivilDate } from "../../../core/civilDate";
import { Decimal, toCell } from "../../../core/decimal";
import type { Result } from "../../../functions/spec";
import type { CellValue } from "../../../host/port";
import { t } from "../../../i18n/t";
import { TOASTER, useCellWriter } from "../../cellWriter";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import { counted } from "../../numbers";
import { sheetDay } from "../../sheetDates";
import type { BoundTable } from "./entries";
import { ResultBox } from "./ResultBox";
import type { Calculation } from "./useCalculation";

const useStyles = makeStyles({
  bar: {
    position: "sticky", bottom: 0, zIndex: 2, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flex: "1 1 0", minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

type Props = {
  readonly calculation: Calculation;
  readonly unit: string;
  readonly table: BoundTable | null;
  readonly header: string;
  readonly nameOf: (name: string) => string;
};

/** The result stays in sight while the form is filled in. */
export function Actions({ calculation, unit, table, header, nameOf }: Props): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const write = useCellWriter();
  const { dispatchToast } = useToastController(TOASTER);

  const answer = calculation.kind === "answer" ? calculation.answer : null;
  const addColumn = async (): Promise<void> => {
    if (!answer || !table) return;
    try {
      await host.addColumn({ table: table.info.name, header: header.trim(), formula: answer.formula });
      dispatchToast(<Toast><ToastTitle>{t("pane.calculate.columnAdded", { header: header.trim(), table: table.info.name })}</ToastTitle></Toast>, { intent: "success" });
    } catch (error) {
      dispatchToast(<Toast><ToastTitle>{t("pane.cell.failed", { reason: reasonOf(error) })}</ToastTitle></Toast>, { intent: "error" });
    }
  };

  const single = answer?.kind === "value" && answer.cells.length === 1 && answer.cells[0]?.length === 1;
  return (
    <div className={styles.bar}>
      <ResultBox calculation={calculation} unit={unit} nameOf={nameOf} />
      <div className={styles.buttons}>
        {table ? (
          <Button className={styles.main} appearance="primary" disabled={!answer || header.trim() === ""} onClick={() => void addColumn()}>{t("pane.calculate.addColumn", { rows: counted(table.info.rowCount) })}</Button>
        ) : (
          <>
            <Button className={styles.main} appearance="primary" disabled={!answer} onClick={() => answer && void write({ formula: answer.formula })}>{t("pane.calculate.formula")}</Button>
            <Button className={styles.main} disabled={!single} onClick={() => answer?.kind === "value" && void write({ value: cellValue(answer.first) })}>{t("pane.calculate.value")}</Button>
          </>
        )}
      </div>
    </div>
  );
}

function cellValue(result: Result): CellValue {
  if (result instanceof Decimal) return toCell(result);
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") return result;
  if (result !== null && "date" in result && typeof result.date === "string") return sheetDay(result.date as CivilDate);
  return null;
}
