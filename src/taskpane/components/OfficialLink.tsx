/** A link to an official page, opened by the host so that it works inside Excel as well. */
import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useHost } from "../context";
import { LinkIcon } from "../icons";

const useStyles = makeStyles({ link: { textAlign: "start" }, icon: { verticalAlign: "-3px", marginInlineStart: "2px" } });

export function OfficialLink({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactElement {
  const host = useHost();
  const styles = useStyles();
  return (
    <Link
      href={href}
      target="_blank"
      rel="noreferrer"
      inline
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        void host.openUrl(href);
      }}
    >
      {children}
      <LinkIcon className={styles.icon} aria-hidden />
    </Link>
  );
}
