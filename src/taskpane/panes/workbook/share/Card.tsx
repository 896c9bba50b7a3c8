/** One thing that can be done before a workbook goes to others: heading, a sentence on what it does, buttons, outcome. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";
import { Heading } from "../../../components/Heading";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Props = { readonly title: string; readonly text: string; readonly buttons: ReactNode; readonly children?: ReactNode };

export function Card({ title, text, buttons, children }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <Text size={200} className={styles.quiet}>
        {text}
      </Text>
      <div className={styles.buttons}>{buttons}</div>
      {children}
    </section>
  );
}
