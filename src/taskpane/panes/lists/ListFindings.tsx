/** What was read, what it comes to, and what was left out and why, before anything stands in the sheet. */
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sentenceOf } from "../../../calls/message";
import { t } from "../../../i18n/t";
import type { ListResult } from "../../../lists/run";
import { said } from "../../../lists/sheets/names";
import type { Fact } from "../../../lists/sheets/plan";
import { counted } from "../../numbers";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
});

/** All of them stand on a sheet of their own. */
const TOLD = 20;

export function ListFindings({ result }: { readonly result: Extract<ListResult, { readonly kind: "read" }> }): ReactElement {
  const styles = useStyles();
  const { book, read, source } = result;
  const facts = (book.sheets[0]?.facts ?? []).filter(({ name }) => name === undefined);
  return (
    <section className={styles.root} aria-label={t("paneLists.found")}>
      <Text size={200}>{source.join(" ")}</Text>
      <ul className={styles.list}>
        {facts.map((fact) => (
          <li key={fact.label}>{said("cli.fact", { label: fact.label, value: shown(fact) })}</li>
        ))}
      </ul>
      {book.warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>
            <Text size={200}>{said("warning", { warning })}</Text>
          </MessageBarBody>
        </MessageBar>
      ))}
      {read.refused.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list}>
              {read.refused.slice(0, TOLD).map(({ row, reasons }) => (
                <li key={row}>
                  {said("cli.refusedRow", {
                    row,
                    why: reasons
                      .map(({ heading, error }) =>
                        heading === "" ? sentenceOf(error) : said("reason", { heading, reason: sentenceOf(error) }),
                      )
                      .join(" "),
                  })}
                </li>
              ))}
            </ul>
            {read.refused.length > TOLD && said("cli.refusedMore", { count: read.refused.length - TOLD })}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function shown({ value }: Fact): string {
  if (typeof value === "number") return counted(Math.round(value * 100) / 100);
  return typeof value === "object" ? (value?.code ?? "") : String(value);
}
