/** The provisions a value rests on, each opening the official act. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CitationLink } from "../answers";
import { OfficialLink } from "./OfficialLink";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    "& a": { display: "inline-block", minHeight: "24px" },
  },
});

export function Citations({ links }: { readonly links: readonly CitationLink[] }): ReactElement | null {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <ul className={styles.list}>
      {links.map(({ text, link }) => (
        <li key={text}>{link === null ? text : <OfficialLink href={link}>{text}</OfficialLink>}</li>
      ))}
    </ul>
  );
}
