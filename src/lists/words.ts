/** Words about lists in the language in force. The texts are in words.json. */
import sheetWords from "./sheets/words.json";
import listWords from "./words.json";
import { addWords, listed, t } from "../i18n/t";
import type { Choice, ListRefusal, Question } from "./question";

addWords(listWords);
addWords(sheetWords);

export const refusalText = ({ reason, details }: ListRefusal): string => t(`list.refused.${reason}`, details);

/** What is asked, with what can be answered. */
export function questionText(question: Question): string {
  const { kind, details, choices } = question;
  const field = question.field === undefined ? {} : { field: t(`list.field.${question.field}`) };
  return t(`list.ask.${kind}`, { ...details, ...field, choices: listed(choices.map((choice) => choiceText(question, choice))) });
}

export function choiceText({ kind }: Question, { value, details = {} }: Choice): string {
  if (kind === "order") return t(`list.choice.${value}`);
  if (kind === "decimals") return t("list.choice.mark", { value, ...details });
  if (kind === "encoding") return t("list.choice.sample", { value, ...details });
  if (kind === "header") return t("list.choice.row", { value, ...details });
  if (kind === "slip" || kind === "near") return t(value === "" ? "list.choice.kept" : `list.field.${value}`);
  return value;
}
