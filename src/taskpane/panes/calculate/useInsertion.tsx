/** The ways of a result into the workbook: formula, values, a column of the table, a sheet of its own; and what came of it. */
import { Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { formatOfFormula } from "../../../audit/formatOfFormula";
import { CARDS_CHOICE, WITH_CARDS } from "../../../host/card";
import { t } from "../../../i18n/t";
import type { Answer } from "../../answers";
import { cellValue } from "../../cellValues";
import { TOASTER, useCellWriter } from "../../cellWriter";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import type { BoundTable } from "./entries";
import { cardOf } from "./cardOf";
import { insertSheet } from "./newSheet";
import { planSheet, type Calculated, type SheetPlan } from "./sheetPlan";

export type Described = Pick<Calculated, "title" | "id" | "unit" | "given">;

export type Insertion = {
  readonly formula: (answer: Answer) => Promise<void>;
  /** One figure with its card where the person chose so. */
  readonly values: (answer: Answer, title: string) => Promise<void>;
  readonly column: (answer: Answer, table: BoundTable, header: string) => Promise<void>;
  readonly sheet: (answer: Answer, described: Described) => Promise<void>;
  /** A sheet that is planned already; `done`: the word for what it holds. */
  readonly planned: (plan: SheetPlan, title: string, id: string, done: string) => Promise<void>;
};

export function useInsertion(): Insertion {
  const host = useHost();
  const write = useCellWriter();
  const { dispatchToast } = useToastController(TOASTER);
  const say = (text: string, intent: "success" | "error"): void =>
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent },
    );
  const trying = async (work: () => Promise<string>): Promise<void> => {
    try {
      say(await work(), "success");
    } catch (error) {
      say(t("pane.cell.failed", { reason: reasonOf(error) }), "error");
    }
  };
  const planned: Insertion["planned"] = (plan, title, id, done) =>
    trying(async () => t(done, { sheet: await insertSheet(host, plan, title, id) }));
  return {
    formula: (answer) => write(answer.kind === "value" ? { formula: answer.formula, size: sizeOf(answer) } : { formula: answer.formula }),
    values: async (answer, title) => {
      if (answer.kind !== "value") return;
      const wanted = host.capabilities().cards && (await host.prefs.get(CARDS_CHOICE)) === WITH_CARDS;
      const card = wanted ? cardOf(answer, title, formatOfFormula(answer.formula)) : null;
      await write(card ? { card } : { values: answer.cells.map((row) => row.map(cellValue)) });
    },
    column: (answer, table, header) =>
      trying(async () => {
        await host.addColumn({ table: table.info.name, header, formula: answer.formula });
        return t("pane.calculate.columnAdded", { header, table: table.info.name });
      }),
    sheet: (answer, described) =>
      planned(
        planSheet({ ...described, steps: answer.steps, ...(answer.kind === "value" ? sizeOf(answer) : { rows: 1, columns: 1 }) }),
        described.title,
        described.id,
        "paneCalculate.sheet.done",
      ),
    planned,
  };
}

function sizeOf(answer: Extract<Answer, { readonly kind: "value" }>): { readonly rows: number; readonly columns: number } {
  return { rows: answer.cells.length, columns: answer.cells[0]?.length ?? 0 };
}
