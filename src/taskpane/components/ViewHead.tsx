/** The head of a view one came to from a list: the way back, the title, and what is said below it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { BackIcon } from "../icons";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: tokens.spacingHorizontalXS, alignItems: "start" },
  back: { marginInlineStart: "-6px" },
  titles: { paddingTop: "5px", display: "flex", flexDirection: "column", gap: "2px" },
});

type Props = { readonly title: string; readonly back: string; readonly onBack: () => void; readonly children?: ReactNode };

/** `back`: what the button that leads back is called. */
export function ViewHead({ title, back, onBack, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Button className={styles.back} appearance="subtle" icon={<BackIcon />} aria-label={back} onClick={onBack} />
      <div className={styles.titles}>
        <Heading level={2}>{title}</Heading>
        {children}
      </div>
    </div>
  );
}
