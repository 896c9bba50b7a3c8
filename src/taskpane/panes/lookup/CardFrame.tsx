/** The frame of a look-up's answer: back, title, parts. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";
import { AnswerRows, type AnswerRow } from "../../components/AnswerRows";
import { Heading } from "../../components/Heading";
import { ViewHead } from "../../components/ViewHead";
import { Failed, Loading } from "../../components/States";
import type { Async } from "../../hooks/useAsync";
import { useFocusInside } from "../../hooks/useFocusInside";
import { spokenAs } from "../../spokenAs";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  second: { color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export function CardFrame({
  title,
  second,
  onBack,
  children,
}: {
  readonly title: string;
  readonly second?: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const card = useFocusInside<HTMLElement>();
  return (
    <article ref={card} className={styles.root} aria-label={title}>
      <ViewHead title={title} back={t("pane.lookup.back")} onBack={onBack}>
        {second !== undefined && second !== "" && (
          <Text size={200} className={styles.second} {...spokenAs(second)}>
            {second}
          </Text>
        )}
      </ViewHead>
      {children}
    </article>
  );
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <Heading level={3}>{title}</Heading>
      {children}
    </section>
  );
}

export function Rows({
  rows,
  lines = 3,
  most,
}: {
  readonly rows: Async<readonly AnswerRow[]>;
  readonly lines?: number;
  readonly most?: number;
}): ReactElement {
  if (rows.kind === "loading") return <Loading lines={lines} />;
  if (rows.kind === "failed") return <Failed reason={rows.reason} retry={rows.retry} />;
  return <AnswerRows rows={rows.value} {...(most === undefined ? {} : { most })} />;
}
