/** The text of a Power Query that reads the table from where this pane is served, to be copied. */
import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { powerQueryText } from "../../../tables/powerQuery";
import type { LoadedTable, TableSpec } from "../../../tables/table";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "start" },
  text: { width: "100%", fontFamily: tokens.fontFamilyMonospace },
});

/** The folder of the build: the workbench stands in one of its own within it. */
const builtAt = (): string => new URL(document.baseURI.replace(/workbench\/[^/]*$/, "")).href.replace(/[^/]*$/, "");

/** A page that is only worked on has no tables beside it. */
export const isPublished = (): boolean => builtAt().startsWith("https:");

type Props = { readonly spec: TableSpec; readonly loaded: LoadedTable };

export function PowerQueryText({ spec, loaded }: Props): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState("");
  // Looks at every row of the table: not before somebody asks.
  const text = useMemo(() => (open ? powerQueryText(spec, loaded, builtAt()) : ""), [open, spec, loaded]);
  const copy = (): void => {
    // Excel on the web may keep the clipboard from a pane.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error());
    copied.then(
      () => setTold(t("pane.tables.powerQueryCopied")),
      () => setTold(t("pane.tables.powerQueryByHand")),
    );
  };
  return (
    <section className={styles.root} aria-label={t("pane.tables.powerQuery")}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("pane.tables.powerQuery")}
      </Button>
      {open && (
        <>
          <Text size={200}>{t("pane.tables.powerQueryHint")}</Text>
          <Textarea
            className={styles.text}
            aria-label={t("pane.tables.powerQuery")}
            readOnly
            rows={8}
            value={text}
            onFocus={(event) => event.target.select()}
          />
          <Button size="small" onClick={copy}>
            {t("pane.tables.powerQueryCopy")}
          </Button>
          <Text size={200} role="status">
            {told}
          </Text>
        </>
      )}
    </section>
  );
}
