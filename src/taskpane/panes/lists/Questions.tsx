/** What a person has to say before the list can be read. Columns are answered where they stand; what concerns the file, here. */
import { Field, Input, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import type { Question } from "../../../lists/question";
import type { Column } from "../../../lists/read/column";
import type { Mapping } from "../../../lists/read/mapping";
import { choiceText, questionText } from "../../../lists/words";
import { withColumn, withFixed, withTop } from "./answers";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  control: { minWidth: 0 },
});

type Props = {
  readonly questions: readonly Question[];
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

/** Where the mapping keeps the answer about a column; all others are about its unit. */
const KEY_OF: Partial<Record<Question["kind"], "order" | "decimals" | "is">> = {
  order: "order",
  decimals: "decimals",
  slip: "is",
  near: "is",
};
const OF_FILE: readonly Question["kind"][] = ["encoding", "separator", "sheet", "header"];

export function Questions({ questions, columns, mapping, onChange }: Props): ReactElement | null {
  const styles = useStyles();
  if (questions.length === 0) return null;
  const answer = (question: Question, value: string): void => {
    if (OF_FILE.includes(question.kind)) onChange(withTop(mapping, question.kind, value));
    else if (question.kind === "twice") onChange(oneOf(question, value));
    else if (question.column !== undefined) {
      const heading = columns[question.column]?.heading ?? "";
      const key = KEY_OF[question.kind] ?? "unit";
      onChange(withColumn(mapping, question.column, heading, { [key]: key === "is" && value === "" ? null : value }));
    }
  };
  /** The column named is the figure; the others of the question are kept, not read. */
  const oneOf = ({ choices, field = "" }: Question, value: string): Mapping =>
    choices.reduce((next, choice) => {
      const index = Number(choice.details?.["column"]);
      return withColumn(next, index, columns[index]?.heading ?? "", { is: String(index) === value ? field : null });
    }, mapping);
  return (
    <section className={styles.root} aria-label={t("paneLists.questions")}>
      {questions.map((question, i) => (
        <MessageBar key={i} intent="warning" layout="multiline">
          <MessageBarBody>
            <Field label={questionText(question)} size="small">
              {question.kind === "missing" ? (
                <Input
                  size="small"
                  className={styles.control}
                  placeholder={t("paneLists.forAll")}
                  onBlur={(event) => onChange(withFixed(mapping, question.field ?? "", event.target.value.trim()))}
                />
              ) : (
                <Select size="small" className={styles.control} value="" onChange={(_, data) => answer(question, data.value)}>
                  <option value="">{t("paneLists.choose")}</option>
                  {question.choices.map((choice) => {
                    const value = question.kind === "twice" ? String(choice.details?.["column"]) : choice.value;
                    return (
                      <option key={value} value={value === "" ? " " : value}>
                        {choiceText(question, choice)}
                      </option>
                    );
                  })}
                </Select>
              )}
            </Field>
          </MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}
