/** The workbooks this browser keeps: names, dates, and what one does with them. A deleted one comes back while the list is open. */
import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Delete20Regular, Rename20Regular } from "@fluentui/react-icons";
import { type ReactElement, useCallback, useEffect, useState } from "react";
import { currentLocale } from "../i18n/t";
import { gridText } from "./gridText";
import { openedName } from "./openedFile";
import { deleteStored, type Listed, listStored, putBack, renameStored } from "./storage";

const useStyles = makeStyles({
  content: { display: "grid", gap: tokens.spacingVerticalM },
  starts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { display: "grid", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto auto", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { justifyContent: "start", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  date: { color: tokens.colorNeutralForeground3 },
});

const when = (changed: number | undefined): string =>
  changed === undefined ? "" : new Date(changed).toLocaleString(currentLocale(), { dateStyle: "medium", timeStyle: "short" });

export const nameOf = ({ stored }: Listed): string => stored.name ?? openedName(stored.workbook.custom) ?? gridText("sample");

export type Start = { readonly label: string; readonly begin: () => void };
type Props = { readonly starts: readonly Start[]; readonly onOpen: (key: string) => void; readonly onClose: () => void };

export function WorkbooksDialog({ starts, onOpen, onClose }: Props): ReactElement {
  const styles = useStyles();
  const [books, setBooks] = useState<readonly Listed[] | null>(null);
  const [naming, setNaming] = useState<{ readonly key: string; readonly name: string } | null>(null);
  const [deleted, setDeleted] = useState<Listed | null>(null);
  const look = useCallback((): void => void listStored().then(setBooks, () => setBooks([])), []);
  useEffect(look, [look]);

  const rename = async (): Promise<void> => {
    if (naming && naming.name.trim() !== "") await renameStored(naming.key, naming.name.trim());
    setNaming(null);
    look();
  };
  const remove = async (book: Listed): Promise<void> => {
    await deleteStored(book.key);
    setDeleted(book);
    look();
  };
  const undo = async (): Promise<void> => {
    if (deleted) await putBack(deleted);
    setDeleted(null);
    look();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{gridText("list")}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.starts}>
              {starts.map(({ label, begin }) => (
                <Button key={label} onClick={begin}>
                  {label}
                </Button>
              ))}
            </div>
            {deleted && (
              <MessageBar>
                <MessageBarBody>{gridText("deleted", { name: nameOf(deleted) })}</MessageBarBody>
                <MessageBarActions>
                  <Button onClick={() => void undo()}>{gridText("undo")}</Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {books?.length === 0 && <Text>{gridText("noneKept")}</Text>}
            <ul className={styles.list}>
              {(books ?? []).map((book) => (
                <li key={book.key} className={styles.line}>
                  {naming?.key === book.key ? (
                    <Input
                      autoFocus
                      value={naming.name}
                      aria-label={gridText("newName")}
                      onChange={(_, { value }) => setNaming({ key: book.key, name: value })}
                      onKeyDown={({ key }) => key === "Enter" && void rename()}
                      onBlur={() => void rename()}
                    />
                  ) : (
                    <Button
                      appearance="subtle"
                      className={styles.name}
                      aria-label={gridText("openIt", { name: nameOf(book) })}
                      onClick={() => (book.open ? onClose() : onOpen(book.key))}
                    >
                      {nameOf(book)}
                    </Button>
                  )}
                  {book.open ? <Badge appearance="tint">{gridText("isOpen")}</Badge> : <span />}
                  <Text size={200} className={styles.date}>
                    {when(book.stored.changed)}
                  </Text>
                  <span>
                    <Button
                      appearance="subtle"
                      icon={<Rename20Regular />}
                      aria-label={gridText("rename", { name: nameOf(book) })}
                      onClick={() => setNaming({ key: book.key, name: nameOf(book) })}
                    />
                    <Button
                      appearance="subtle"
                      icon={<Delete20Regular />}
                      disabled={book.open}
                      aria-label={gridText("delete", { name: nameOf(book) })}
                      onClick={() => void remove(book)}
                    />
                  </span>
                </li>
              ))}
            </ul>
            <Text size={200} className={styles.date}>
              {gridText("listHint")}
            </Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{gridText("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
