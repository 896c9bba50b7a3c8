/**
 * Download the workbook, open one (ours, an .xlsx file or a ready one), or start again with the sample. May not read a cell.
 */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger,
} from "@fluentui/react-components";
import type { IWorkbookData } from "@univerjs/core";
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { UniverBook } from "../host/workbench/univerBook";
import { t } from "../i18n/t";
import { XlsxRefusal } from "../xlsx/refusal";
import { refusalText, xlsxText } from "../xlsx/words";
import { fetchReady, fileWord, readyName, type ReadyFile } from "./readyFiles";
import type { Session } from "./session";
import { forget, fromFile, store, toFile } from "./storage";

const FILE_NAME = "carbon-border-workbook";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type Asking =
  | { readonly kind: "nothing" | "reset" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "xlsx" | "ready"; readonly workbook: Partial<IWorkbookData> };
const NOTHING: Asking = { kind: "nothing" };

export function WorkbookMenu({ session, icon }: { readonly session: Session | null; readonly icon: ReactElement }): ReactElement {
  const [asking, setAsking] = useState<Asking>(NOTHING);
  const file = useRef<HTMLInputElement>(null);

  const hand = (blob: Blob, name: string): void => {
    const address = URL.createObjectURL(blob);
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  const download = (): void => {
    const workbook = session?.grid.api.getActiveWorkbook()?.save();
    if (workbook) hand(toFile(workbook), `${FILE_NAME}.json`);
  };
  const saveXlsx = async (): Promise<void> => {
    if (!session) return;
    try {
      const { xlsxFromWorkbook } = await import("./xlsxFile");
      const bytes = xlsxFromWorkbook(new UniverBook(session.grid.api, session.grid.injector));
      hand(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), `${FILE_NAME}.xlsx`);
    } catch (error) {
      setAsking({ kind: "refused", why: xlsxText("workbench.saveFailed", { why: error instanceof Error ? error.message : String(error) }) });
    }
  };
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    if (!/\.json$/i.test(chosen.name)) return setAsking(await readXlsx(new Uint8Array(await chosen.arrayBuffer()), "xlsx"));
    const workbook = fromFile(await chosen.text());
    if (!workbook) return setAsking({ kind: "refused", why: t("workbench.openFailed") });
    await start(workbook);
  };
  const ready = async (file: ReadyFile, use: "open" | "download"): Promise<void> => {
    try {
      const bytes = await fetchReady(file);
      if (use === "open") setAsking(await readXlsx(bytes, "ready"));
      else hand(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), readyName(file));
    } catch (error) {
      setAsking({ kind: "refused", why: error instanceof Error ? error.message : String(error) });
    }
  };
  const keptElsewhere = (): boolean => {
    if (!session || session.turn.mine()) return false;
    setAsking({ kind: "refused", why: t("workbench.elsewhere") });
    return true;
  };
  // Opening starts the page anew: one way in for every workbook, whether stored, sample or file.
  const start = async (workbook: Partial<IWorkbookData>): Promise<void> => {
    if (keptElsewhere()) return;
    await session?.stopSaving();
    await store({ workbook });
    location.reload();
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
          <Button appearance="subtle" icon={icon} disabled={!session}>{t("workbench.file")}</Button>
        </MenuTrigger>
        <MenuPopover><MenuList>
          <MenuItem onClick={download}>{t("workbench.download")}</MenuItem>
          <MenuItem onClick={() => void saveXlsx()}>{xlsxText("workbench.save")}</MenuItem>
          <MenuItem onClick={() => file.current?.click()}>{t("workbench.open")}</MenuItem>
          <MenuItem onClick={() => file.current?.click()}>{xlsxText("workbench.open")}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => void ready("exporter-template", "open")}>{fileWord("open")}</MenuItem>
          <MenuItem onClick={() => void ready("exporter-template", "download")}>{fileWord("download")}</MenuItem>
          <MenuItem onClick={() => void ready("sample-workbook", "download")}>{fileWord("sample")}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => setAsking({ kind: "reset" })}>{t("workbench.reset")}</MenuItem>
        </MenuList></MenuPopover>
      </Menu>
      <input ref={file} type="file" accept="application/json,.json,.xlsx,.xlsm" hidden aria-label={t("workbench.open")} onChange={(event) => void open(event)} />
      <Dialog open={asking.kind !== "nothing"} onOpenChange={(_, { open: stays }) => !stays && setAsking(NOTHING)}>
        <DialogSurface><DialogBody>
          <DialogTitle>{title(asking)}</DialogTitle>
          <DialogContent>{question(asking)}</DialogContent>
          <DialogActions>
            <Button onClick={() => setAsking(NOTHING)}>{t("workbench.cancel")}</Button>
            {asking.kind === "reset" && <Button appearance="primary" onClick={() => void reset()}>{t("workbench.resetYes")}</Button>}
            {(asking.kind === "xlsx" || asking.kind === "ready") && <Button appearance="primary" onClick={() => void start(asking.workbook)}>{xlsxText("workbench.openYes")}</Button>}
          </DialogActions>
        </DialogBody></DialogSurface>
      </Dialog>
    </>
  );
}

function title({ kind }: Asking): string {
  return kind === "reset" ? t("workbench.reset") : kind === "xlsx" ? xlsxText("workbench.open") : kind === "ready" ? fileWord("open") : t("workbench.open");
}

function question(asking: Asking): string {
  switch (asking.kind) {
    case "reset": return t("workbench.resetAsk");
    case "xlsx": return xlsxText("workbench.taken");
    case "ready": return fileWord("ask");
    case "refused": return asking.why;
    default: return "";
  }
}

async function readXlsx(bytes: Uint8Array, kind: "xlsx" | "ready"): Promise<Asking> {
  try {
    const { workbookFromXlsx } = await import("./xlsxFile");
    return { kind, workbook: workbookFromXlsx(bytes) };
  } catch (error) {
    // Whatever a file does, the present workbook stays.
    return { kind: "refused", why: error instanceof XlsxRefusal ? refusalText(error) : t("workbench.openFailed") };
  }
}
