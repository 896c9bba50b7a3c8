/**
 * Save the workbook or print its sheet, open another one (kept here, a file, a ready one), or begin a new one. May not read a cell.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { IWorkbookData } from "@univerjs/core";
import { type ChangeEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { UniverBook } from "../host/workbench/univerBook";
import { t } from "../i18n/t";
import { XlsxRefusal } from "../xlsx/refusal";
import { refusalText, xlsxText } from "../xlsx/words";
import { askedToOpen, type Asking, isNotice, questionOf, titleOf } from "./asking";
import { csvOfSheet, workbookOfCsv } from "./csvFile";
import { madeInGrid } from "./gridExtras";
import { gridText } from "./gridText";
import { hand, handXlsx } from "./handFile";
import { keepOpened, OPENED, openedFile, openedName } from "./openedFile";
import { openedText } from "./openedWords";
import { ReadyMenu } from "./ReadyMenu";
import { fetchReady, fileWord, readyName, type ReadyFile } from "./readyFiles";
import type { Session } from "./session";
import { plainWorkbook } from "./plainWorkbook";
import { printSheet } from "./printSheet";
import { addStored, fromFile, openStored, toFile } from "./storage";
import { type Start, WorkbooksDialog } from "./WorkbooksDialog";
import type { Opening } from "./xlsxOpen";

const FILE_NAME = "carbon-border-workbook";
const ONE_LINE = { whiteSpace: "nowrap" } as const;
const saveCsv = (book: UniverBook): void => {
  const { name, file } = csvOfSheet(book);
  hand(file, name);
};
const NOTHING: Asking = { kind: "nothing" };

export function WorkbookMenu({ session, icon }: { readonly session: Session | null; readonly icon: ReactElement }): ReactElement {
  const [asking, setAsking] = useState<Asking>(NOTHING);
  const file = useRef<HTMLInputElement>(null);

  const download = (): void => {
    const workbook = session?.grid.api.getActiveWorkbook()?.save();
    if (workbook) hand(toFile(workbook), `${FILE_NAME}.json`);
  };
  const opened = openedName(session?.grid.api.getActiveWorkbook()?.getCustomMetadata());
  const saveNew = async (): Promise<void> => {
    if (!session) return;
    const { xlsxFromWorkbook } = await import("./xlsxFile");
    handXlsx(xlsxFromWorkbook(new UniverBook(session.grid.api, session.grid.injector)), `${FILE_NAME}.xlsx`);
    setAsking(NOTHING);
  };
  const saveIn = async (book: UniverBook): Promise<void> => {
    const file = await openedFile(book.workbook.getCustomMetadata());
    if (!file) {
      const unsaid = madeInGrid(book.workbook.save());
      if (unsaid.length === 0) return saveNew();
      return setAsking({ kind: "saving", name: `${FILE_NAME}.xlsx`, saved: { bytes: null, unsaid, doubtful: [], contents: {} } });
    }
    if ("lost" in file) return setAsking({ kind: "saving", name: file.lost, saved: null });
    const { saveInFile } = await import("./xlsxSave");
    const saved = saveInFile(file.bytes, book);
    if (saved.bytes && saved.unsaid.length === 0 && saved.doubtful.length === 0) handXlsx(saved.bytes, file.name);
    else setAsking({ kind: "saving", name: file.name, saved });
  };
  const trySaving = async (save: (book: UniverBook) => Promise<void>): Promise<void> => {
    if (!session) return;
    try {
      const book = new UniverBook(session.grid.api, session.grid.injector);
      await book.settled();
      await save(book);
    } catch (error) {
      const why = error instanceof XlsxRefusal ? refusalText(error) : error instanceof Error ? error.message : String(error);
      setAsking({ kind: "refused", why: xlsxText("workbench.saveFailed", { why }) });
    }
  };
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    const { name } = chosen;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    if (!/\.(json|csv|tsv|txt)$/i.test(name)) return setAsking(await askedToOpen(name, bytes, "xlsx"));
    const workbook = /\.json$/i.test(name) ? fromFile(new TextDecoder().decode(bytes)) : workbookOfCsv(name, bytes);
    if (!workbook) return setAsking({ kind: "notOpened", why: t("workbench.openFailed") });
    await start(workbook, name);
  };
  const ready = async (file: ReadyFile, use: "open" | "download"): Promise<void> => {
    try {
      const bytes = await fetchReady(file);
      if (use === "open") setAsking(await askedToOpen(readyName(file), bytes, file === "exporter-template" ? "ready" : "xlsx"));
      else handXlsx(bytes, readyName(file));
    } catch (error) {
      setAsking({ kind: "refused", why: error instanceof Error ? error.message : String(error) });
    }
  };
  const keptElsewhere = (): boolean => {
    if (!session || session.turn.mine()) return false;
    setAsking({ kind: "refused", why: t("workbench.elsewhere") });
    return true;
  };
  const saveAsked = (name: string, bytes: Uint8Array | null | undefined): void => {
    if (bytes) handXlsx(bytes, name);
    setAsking(NOTHING);
  };
  // Opening starts the page anew: one way in for every workbook, whether stored, sample or file.
  const anew = async (choose: () => Promise<void>): Promise<void> => {
    if (keptElsewhere()) return;
    await session?.stopSaving();
    await choose();
    session?.turn.letGo();
    location.reload();
  };
  const start = (workbook: Partial<IWorkbookData>, name: string): Promise<void> => anew(() => addStored({ workbook, name }));
  const sheetOf = (act: (book: UniverBook) => void) => (): void => {
    if (session) act(new UniverBook(session.grid.api, session.grid.injector));
  };
  const startOpened = async (name: string, bytes: Uint8Array, { workbook }: Opening): Promise<void> => {
    try {
      const note = await keepOpened({ name, bytes });
      await start({ ...workbook, custom: { ...workbook.custom, [OPENED]: note } }, name);
    } catch (error) {
      setAsking({ kind: "refused", why: openedText("noRoom", { why: error instanceof Error ? error.message : String(error) }) });
    }
  };
  const blank = (): Promise<void> => start(plainWorkbook(gridText("sheet")), gridText("blank"));
  const fresh = (): Promise<void> => anew(() => addStored(null));
  useEffect(() => session?.onReady((book) => (book === "blank" ? blank() : book === "sample-workbook" ? fresh() : ready(book, "open"))));
  const starts: readonly Start[] = [
    { label: gridText("blank"), begin: () => void blank() },
    { label: gridText("sample"), begin: () => void fresh() },
    { label: fileWord("open"), begin: () => void ready("exporter-template", "open") },
    { label: t("workbench.open"), begin: () => file.current?.click() },
  ];

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={icon} disabled={!session}>
            {t("workbench.file")}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking({ kind: "list" })}>{gridText("list")}</MenuItem>
            <MenuItem onClick={() => file.current?.click()}>{t("workbench.open")}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => void trySaving(saveIn)}>
              {opened === null ? xlsxText("workbench.save") : openedText("save", { name: opened })}
            </MenuItem>
            <MenuItem onClick={sheetOf(saveCsv)}>{gridText("saveCsv")}</MenuItem>
            <MenuItem onClick={download}>{t("workbench.download")}</MenuItem>
            <MenuItem onClick={sheetOf(printSheet)}>{gridText("print")}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => void ready("exporter-template", "open")}>{fileWord("open")}</MenuItem>
            <ReadyMenu open={(office) => void ready(office, "open")} />
            <MenuItem onClick={() => void ready("exporter-template", "download")}>{fileWord("download")}</MenuItem>
            <MenuItem onClick={() => void ready("sample-workbook", "download")}>{fileWord("sample")}</MenuItem>
            <MenuItem onClick={() => void fresh()}>{t("workbench.reset")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json,.xlsx,.xlsm,.xltx,.xltm,.csv,.tsv,.txt"
        hidden
        aria-label={t("workbench.open")}
        onChange={(event) => void open(event)}
      />
      {asking.kind === "list" && (
        <WorkbooksDialog starts={starts} onOpen={(key) => void anew(() => openStored(key))} onClose={() => setAsking(NOTHING)} />
      )}
      <Dialog
        open={asking.kind !== "nothing" && asking.kind !== "list"}
        onOpenChange={(_, { open: stays }) => !stays && setAsking(NOTHING)}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{titleOf(asking)}</DialogTitle>
            <DialogContent>{questionOf(asking)}</DialogContent>
            <DialogActions fluid={asking.kind === "saving"}>
              <Button onClick={() => setAsking(NOTHING)}>{isNotice(asking) ? gridText("close") : t("workbench.cancel")}</Button>
              {(asking.kind === "xlsx" || asking.kind === "ready") && (
                <Button appearance="primary" onClick={() => void startOpened(asking.name, asking.bytes, asking.opening)}>
                  {xlsxText("workbench.openYes")}
                </Button>
              )}
              {asking.kind === "saving" && (
                <Button style={ONE_LINE} appearance={asking.saved?.bytes ? "secondary" : "primary"} onClick={() => void trySaving(saveNew)}>
                  {openedText("saveNew")}
                </Button>
              )}
              {asking.kind === "saving" && asking.saved?.bytes && (
                <Button style={ONE_LINE} appearance="primary" onClick={() => saveAsked(asking.name, asking.saved?.bytes)}>
                  {openedText("saveIn")}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
