/** The frame of a look-up's answer: back, title, parts. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../../i18n/t";
import { AnswerRows, type AnswerRow } from "../../components/AnswerRows";
import { Heading } from "../../components/Heading";
import { Failed, Loading } from "../../components/States";
import type { Async } from "../../hooks/useAsync";
import { useFocusInside } from "../../hooks/useFocusInside";
import { BackIcon } from "../../icons";
import { spokenAs } from "../../spokenAs";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: tokens.spacingHorizontalXS, alignItems: "start" },
  back: { marginInlineStart: "-6px" },
  titles: { paddingTop: "5px", display: "flex", flexDirection: "column", gap: "2px" },
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
      <div className={styles.head}>
        <Button className={styles.back} appearance="subtle" icon={<BackIcon />} aria-label={t("pane.lookup.back")} onClick={onBack} />
        <div className={styles.titles}>
          <Heading level={2}>{title}</Heading>
          {second !== undefined && second !== "" && (
            <Text size={200} className={styles.second} {...spokenAs(second)}>
              {second}
            </Text>
          )}
        </div>
      </div>
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
