/**
 * What a person is told before a file is opened, and before it is saved where one of the two ways would leave something
 * out. May not open or save.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileContents, FileFeature } from "../xlsx";
import { openedText } from "./openedWords";
import type { UnsaidKind } from "./xlsxChanges";
import type { SavedInFile } from "./xlsxSave";

const useStyles = makeStyles({
  text: { display: "grid", gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: "1.5em", columnWidth: "14em" },
});

const MOST_CELLS = 12;
const MADE_HERE: readonly UnsaidKind[] = ["notes", "filters", "rules", "checks", "links"];

function Listed({ intro, items }: { readonly intro: string; readonly items: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <div>
      <span>{intro}</span>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

const contentLines = (contents: FileContents): string[] =>
  (Object.entries(contents) as [FileFeature, number][]).map(([kind, count]) => openedText(`feature.${kind}`, { count }));

export function OpeningQuestion({
  name,
  contents,
  dates,
}: {
  readonly name: string;
  readonly contents: FileContents;
  readonly dates: "1900" | "1904";
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <span>{openedText("kept", { name })}</span>
      <Listed intro={openedText("unseen")} items={contentLines(contents)} />
      {contents.signature !== undefined && <span>{openedText("signed")}</span>}
      {dates === "1904" && <span>{openedText("dates1904")}</span>}
      <span>{openedText("replaced")}</span>
    </div>
  );
}

export function SavingQuestion({ name, saved }: { readonly name: string; readonly saved: SavedInFile | null }): ReactElement {
  const styles = useStyles();
  if (!saved) return <span>{openedText("lost", { name })}</span>;
  const unsaid = (weight: "stops" | "lacks"): string[] =>
    saved.unsaid.filter((one) => one.weight === weight).map(({ kind, place }) => openedText(`unsaid.${kind}`, { place }));
  const { doubtful } = saved;
  // Neither the opened file nor a new one has them.
  const madeHere = saved.unsaid
    .filter(({ kind }) => MADE_HERE.includes(kind))
    .map(({ kind, place }) => openedText(`unsaid.${kind}`, { place }));
  const named = doubtful.slice(0, MOST_CELLS).join(", ") + (doubtful.length > MOST_CELLS ? ` … (${doubtful.length})` : "");
  return (
    <div className={styles.text}>
      <Listed intro={openedText("stops", { name })} items={unsaid("stops")} />
      {saved.bytes && <Listed intro={openedText("lacks", { name })} items={unsaid("lacks")} />}
      {doubtful.length > 0 && <span>{openedText("doubtful", { cells: named })}</span>}
      <Listed intro={openedText("newLacks")} items={[...contentLines(saved.contents), ...madeHere]} />
    </div>
  );
}
