/** The gallery of ready workbooks: what each is for, and one press that inserts or opens it. May not know how the host does that. */
import { Button, Card, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { READY_BOOKS, type ReadyBook, type ReadyOpened } from "../../../host/readyBooks";
import { listed, t } from "../../../i18n/t";
import { ViewHead } from "../../components/ViewHead";
import { useHost } from "../../context";
import { reasonOf } from "../../hooks/useAsync";
import { useFocusInside } from "../../hooks/useFocusInside";
import { plural } from "../../numbers";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  card: { gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { justifySelf: "start", alignSelf: "flex-start" },
});

type Book = ReadyBook | "blank";
type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly book: Book }
  | { readonly kind: "done"; readonly book: Book; readonly opened: ReadyOpened }
  | { readonly kind: "failed"; readonly book: Book; readonly why: string };

const titleOf = (book: Book): string => t(`paneReady.book.${book}`);

export function ReadyView({ onBack }: { readonly onBack: () => void }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const region = useFocusInside<HTMLElement>();
  const [state, setState] = useState<State>({ kind: "idle" });
  const { ready } = host.capabilities();
  const books: readonly Book[] = ready === "workbooks" ? ["blank", ...READY_BOOKS] : READY_BOOKS;
  const open = async (book: Book): Promise<void> => {
    setState({ kind: "running", book });
    try {
      setState({ kind: "done", book, opened: await host.openReady(book) });
    } catch (error) {
      setState({ kind: "failed", book, why: reasonOf(error) });
    }
  };
  return (
    <section ref={region} className={styles.root} aria-label={t("paneReady.title")}>
      <ViewHead title={t("paneReady.title")} back={t("paneReady.back")} onBack={onBack} />
      <Text size={200} className={styles.quiet}>
        {t(ready === "sheets" ? "paneReady.text.sheets" : "paneReady.text.workbook")}
      </Text>
      <div role="status" aria-live="polite">
        <Outcome state={state} />
      </div>
      <ul className={styles.list}>
        {books.map((book) => (
          <li key={book}>
            <Card size="small" className={styles.card}>
              <Text weight="semibold">{titleOf(book)}</Text>
              <Text size={200} className={styles.quiet}>
                {t(`paneReady.book.${book}.text`)}
              </Text>
              <Button size="small" className={styles.button} disabledFocusable={state.kind === "running"} onClick={() => void open(book)}>
                {t(ready === "sheets" ? "paneReady.insert" : "paneReady.open", { title: titleOf(book) })}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ state }: { readonly state: State }): ReactElement | null {
  if (state.kind === "idle") return null;
  const title = titleOf(state.book);
  if (state.kind === "running") return <Spinner size="tiny" label={t("paneReady.running", { title })} />;
  // The page has asked, or begins anew with it.
  if (state.kind === "done" && state.opened.kind === "asked") return null;
  return (
    <MessageBar intent={state.kind === "failed" ? "error" : "success"} layout="multiline">
      <MessageBarBody>
        {state.kind === "failed" && t("paneReady.failed", { title, why: state.why })}
        {state.kind === "done" && state.opened.kind === "workbook" && t("paneReady.opened", { title })}
        {state.kind === "done" &&
          state.opened.kind === "sheets" &&
          plural("paneReady.inserted", state.opened.sheets.length, { sheets: listed(state.opened.sheets) })}
      </MessageBarBody>
    </MessageBar>
  );
}
