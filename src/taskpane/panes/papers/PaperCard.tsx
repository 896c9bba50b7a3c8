/** One kind of paper: what it is, the ways to begin, and what came of it. */
import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { preloadAll } from "../../../functions/catalogue";
import { refusedText } from "../../../papers/words";
import type { PaperFile } from "../../../papers/communication/readBook";
import { t } from "../../../i18n/t";
import { FileButton } from "../../components/FileButton";
import { Heading } from "../../components/Heading";
import { useTask } from "../../hooks/useTask";
import { filesOf, WORKBOOKS } from "./files";
import { ToldView } from "./ToldView";
import type { Told } from "./told";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** `key`: of its words. With `choose` files are picked first, one or several. */
export type PaperAction = {
  readonly key: string;
  readonly choose?: "one" | "several";
  /** Kinds of file; blank: workbooks. */
  readonly accept?: string;
  readonly work: (files: readonly PaperFile[]) => Promise<Told> | Told;
};
/** `hindrance`: why nothing can begin yet. */
type Props = { readonly name: string; readonly actions: readonly PaperAction[]; readonly hindrance?: string | null };

export function PaperCard({ name, actions, hindrance = null }: Props): ReactElement {
  const styles = useStyles();
  const task = useTask<Told>();
  const start = (act: () => Promise<Told>): void => void task.start(() => worded(act));
  const running = task.state.kind === "running";
  return (
    <Card size="small" className={styles.card}>
      <Heading level={3}>{t(`panePapers.${name}`)}</Heading>
      <Text size={200} className={styles.quiet}>
        {t(`panePapers.${name}.text`)}
      </Text>
      <div className={styles.buttons}>
        {actions.map((action) => (
          <ActionButton key={action.key} action={action} disabled={running || hindrance !== null} onStart={start} />
        ))}
      </div>
      {hindrance !== null && (
        <Text size={200} className={styles.quiet}>
          {hindrance}
        </Text>
      )}
      <div role="status" aria-live="polite">
        <ToldView state={task.state} />
      </div>
    </Card>
  );
}

type ButtonProps = { readonly action: PaperAction; readonly disabled: boolean; readonly onStart: (act: () => Promise<Told>) => void };

function ActionButton({ action: { key, choose, accept = WORKBOOKS, work }, disabled, onStart }: ButtonProps): ReactElement {
  const label = t(`panePapers.do.${key}`);
  if (choose !== undefined)
    return (
      <FileButton
        label={label}
        accept={accept}
        several={choose === "several"}
        disabled={disabled}
        onPick={(chosen) => onStart(async () => work(await filesOf(chosen)))}
      />
    );
  return (
    <Button size="small" disabledFocusable={disabled} onClick={() => onStart(async () => work([]))}>
      {label}
    </Button>
  );
}

/** The tables come first; a refusal becomes its sentence. */
async function worded(act: () => Promise<Told>): Promise<Told> {
  await preloadAll();
  try {
    return await act();
  } catch (error) {
    throw new Error(refusedText(error));
  }
}
