/** What an answer rests on as the card of its cell: the formula, every step with its article, and what is not certain. Pure. */
import { textOfLaw } from "../../../calls/countryWords";
import { Decimal, toCell } from "../../../core/decimal";
import type { Step } from "../../../core/trace";
import type { Card, CardRow } from "../../../host/port";
import { quantityName } from "../../../i18n/quantity";
import { t } from "../../../i18n/t";
import { type Answer, linksOf, openStatus, resultText, unitOfStep } from "../../answers";

/** null: the answer is not one figure. */
export function cardOf(answer: Answer, title: string, numberFormat: string | undefined): Card | null {
  if (answer.kind !== "value" || !(answer.first instanceof Decimal) || answer.cells.length !== 1 || answer.cells[0]?.length !== 1)
    return null;
  const open = openStatus(answer.steps);
  return {
    value: toCell(answer.first),
    title,
    rows: [
      { name: t("paneCalculate.sheet.formula"), value: answer.formula },
      ...(open === null ? [] : [{ name: t("paneCalculate.sheet.status"), value: open }]),
      ...answer.steps.map(rowOf),
    ],
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function rowOf(step: Step): CardRow {
  const cites = linksOf([{ ...step, kind: "rule" }]).map(({ text }) => text);
  const source = [...cites, step.version, step.dataset ?? ""].filter((part) => part !== "").join(" · ");
  const text = typeof step.value === "string" ? textOfLaw(step.value) : resultText(step.value);
  return { name: quantityName(step.quantity), value: `${text} ${unitOfStep(step)}`.trimEnd(), ...(source === "" ? {} : { source }) };
}
