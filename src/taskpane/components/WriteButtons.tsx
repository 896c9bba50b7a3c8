/** Writes what stands beside it into the selected cell: as a formula, or as the value it has now. */
import { Button, makeStyles, Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../i18n/t";
import type { Answer } from "../answers";
import { cellValue } from "../cellValues";
import { useCellWriter } from "../cellWriter";
import { FormulaIcon, ValueIcon } from "../icons";

const useStyles = makeStyles({ pair: { display: "flex", flexShrink: 0 } });

export function WriteButtons({ what, answer }: { readonly what: string; readonly answer: Answer }): ReactElement {
  const styles = useStyles();
  const write = useCellWriter();
  const size = answer.kind === "value" ? { rows: answer.cells.length, columns: answer.cells[0]?.length ?? 0 } : { rows: 1, columns: 1 };
  return (
    <span className={styles.pair}>
      <Tooltip relationship="description" content={answer.formula} withArrow>
        <Button
          size="small"
          appearance="subtle"
          icon={<FormulaIcon />}
          aria-label={t("pane.cell.writeFormula", { what })}
          onClick={() => void write({ formula: answer.formula, size })}
        />
      </Tooltip>
      {answer.kind === "value" && (
        <Tooltip relationship="description" content={t("paneLookup.valueHint")} withArrow>
          <Button
            size="small"
            appearance="subtle"
            icon={<ValueIcon />}
            aria-label={t("paneLookup.writeValue", { what })}
            onClick={() => void write({ values: answer.cells.map((row) => row.map(cellValue)) })}
          />
        </Tooltip>
      )}
    </span>
  );
}
