/**
 * Download the workbook, open one (ours, an .xlsx file or a ready one), or start again with the sample. May not read a cell.
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
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { UniverBook } from "../host/workbench/univerBook";
import { t } from "../i18n/t";
import { XlsxRefusal } from "../xlsx/refusal";
import { refusalText, xlsxText } from "../xlsx/words";
import { askedToOpen, type Asking, questionOf, titleOf } from "./asking";
import { hand, handXlsx } from "./handFile";
import { keepOpened, OPENED, openedFile, openedName } from "./openedFile";
import { openedText } from "./openedWords";
import { ReadyMenu } from "./ReadyMenu";
import { fetchReady, fileWord, readyName, type ReadyFile } from "./readyFiles";
import type { Session } from "./session";
import { forget, fromFile, store, toFile } from "./storage";
import type { Opening } from "./xlsxOpen";

const FILE_NAME = "carbon-border-workbook";
const ONE_LINE = { whiteSpace: "nowrap" } as const;
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
    if (!file) return saveNew();
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
    if (!/\.json$/i.test(chosen.name)) return setAsking(await askedToOpen(chosen.name, new Uint8Array(await chosen.arrayBuffer()), "xlsx"));
    const workbook = fromFile(await chosen.text());
    if (!workbook) return setAsking({ kind: "refused", why: t("workbench.openFailed") });
    await start(workbook);
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
  const start = async (workbook: Partial<IWorkbookData>): Promise<void> => {
    if (keptElsewhere()) return;
    await session?.stopSaving();
    await store({ workbook });
    location.reload();
  };
  const startOpened = async (name: string, bytes: Uint8Array, { workbook }: Opening): Promise<void> => {
    try {
      const note = await keepOpened({ name, bytes });
      await start({ ...workbook, custom: { ...workbook.custom, [OPENED]: note } });
    } catch (error) {
      setAsking({ kind: "refused", why: openedText("noRoom", { why: error instanceof Error ? error.message : String(error) }) });
    }
  };
  const reset = async (): Promise<void> => {
    if (keptElsewhere()) return;
    await session?.stopSaving();
    await forget();
    location.reload();
  };

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
            <MenuItem onClick={download}>{t("workbench.download")}</MenuItem>
            <MenuItem onClick={() => void trySaving(saveIn)}>
              {opened === null ? xlsxText("workbench.save") : openedText("save", { name: opened })}
            </MenuItem>
            <MenuItem onClick={() => file.current?.click()}>{t("workbench.open")}</MenuItem>
            <MenuItem onClick={() => file.current?.click()}>{xlsxText("workbench.open")}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => void ready("exporter-template", "open")}>{fileWord("open")}</MenuItem>
            <ReadyMenu open={(office) => void ready(office, "open")} />
            <MenuItem onClick={() => void ready("exporter-template", "download")}>{fileWord("download")}</MenuItem>
            <MenuItem onClick={() => void ready("sample-workbook", "download")}>{fileWord("sample")}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => setAsking({ kind: "reset" })}>{t("workbench.reset")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json,.xlsx,.xlsm,.xltx,.xltm"
        hidden
        aria-label={t("workbench.open")}
        onChange={(event) => void open(event)}
      />
      <Dialog open={asking.kind !== "nothing"} onOpenChange={(_, { open: stays }) => !stays && setAsking(NOTHING)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{titleOf(asking)}</DialogTitle>
            <DialogContent>{questionOf(asking)}</DialogContent>
            <DialogActions fluid={asking.kind === "saving"}>
              <Button onClick={() => setAsking(NOTHING)}>{t("workbench.cancel")}</Button>
              {asking.kind === "reset" && (
                <Button appearance="primary" onClick={() => void reset()}>
                  {t("workbench.resetYes")}
                </Button>
              )}
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
