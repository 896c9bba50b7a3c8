/** Headings of the pane, without the browser's own margins. */
import { makeStyles, mergeClasses, Text } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({ plain: { display: "block", margin: 0, overflowWrap: "anywhere" } });

type Props = { readonly level: 2 | 3; readonly id?: string; readonly className?: string | undefined; readonly children: ReactNode };

export function Heading({ level, id, className, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <Text
      as={level === 2 ? "h2" : "h3"}
      weight="semibold"
      size={level === 2 ? 400 : 300}
      className={mergeClasses(styles.plain, className)}
      {...(id === undefined ? {} : { id })}
    >
      {children}
    </Text>
  );
}
