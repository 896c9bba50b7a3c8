/**
 * Download the workbook, open one (ours or an .xlsx file), or start again with the sample. May not read a cell.
 */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger,
} from "@fluentui/react-components";
import type { IWorkbookData } from "@univerjs/core";
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { UniverBook } from "../host/workbench/univerBook";
import { t } from "../i18n/t";
import { XlsxRefusal } from "../xlsx/refusal";
import { refusalText, xlsxText } from "../xlsx/words";
import type { Session } from "./session";
import { forget, fromFile, store, toFile } from "./storage";

const FILE_NAME = "carbon-border-workbook";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type Asking =
  | { readonly kind: "nothing" | "reset" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "xlsx"; readonly workbook: Partial<IWorkbookData> };
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
    if (!/\.json$/i.test(chosen.name)) return setAsking(await readXlsx(chosen));
    const workbook = fromFile(await chosen.text());
    if (!workbook) return setAsking({ kind: "refused", why: t("workbench.openFailed") });
    await start(workbook);
  };
  // Opening starts the page anew: one way in for every workbook, whether stored, sample or file.
  const start = async (workbook: Partial<IWorkbookData>): Promise<void> => {
    await session?.stopSaving();
    await store({ workbook });
    location.reload();
  };
  const reset = async (): Promise<void> => {
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
          <MenuItem onClick={() => setAsking({ kind: "reset" })}>{t("workbench.reset")}</MenuItem>
        </MenuList></MenuPopover>
      </Menu>
      <input ref={file} type="file" accept="application/json,.json,.xlsx,.xlsm" hidden aria-label={t("workbench.open")} onChange={(event) => void open(event)} />
      <Dialog open={asking.kind !== "nothing"} onOpenChange={(_, { open: stays }) => !stays && setAsking(NOTHING)}>
        <DialogSurface><DialogBody>
          <DialogTitle>{asking.kind === "reset" ? t("workbench.reset") : asking.kind === "xlsx" ? xlsxText("workbench.open") : t("workbench.open")}</DialogTitle>
          <DialogContent>{asking.kind === "reset" ? t("workbench.resetAsk") : asking.kind === "xlsx" ? xlsxText("workbench.taken") : asking.kind === "refused" ? asking.why : ""}</DialogContent>
          <DialogActions>
            <Button onClick={() => setAsking(NOTHING)}>{t("workbench.cancel")}</Button>
            {asking.kind === "reset" && <Button appearance="primary" onClick={() => void reset()}>{t("workbench.resetYes")}</Button>}
            {asking.kind === "xlsx" && <Button appearance="primary" onClick={() => void start(asking.workbook)}>{xlsxText("workbench.openYes")}</Button>}
          </DialogActions>
        </DialogBody></DialogSurface>
      </Dialog>
    </>
  );
}

async function readXlsx(file: File): Promise<Asking> {
  try {
    const { workbookFromXlsx } = await import("./xlsxFile");
    return { kind: "xlsx", workbook: workbookFromXlsx(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    // Whatever a file does, the present workbook stays.
    return { kind: "refused", why: error instanceof XlsxRefusal ? refusalText(error) : t("workbench.openFailed") };
  }
}
