/**
 * Download the workbook, open one, or start again with the sample. May not read a cell.
 */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger,
} from "@fluentui/react-components";
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { t } from "../i18n/t";
import type { Session } from "./session";
import { forget, fromFile, store, toFile } from "./storage";

const FILE_NAME = "carbon-border-workbook.json";
type Asking = "nothing" | "reset" | "unreadable";

export function WorkbookMenu({ session, icon }: { readonly session: Session | null; readonly icon: ReactElement }): ReactElement {
  const [asking, setAsking] = useState<Asking>("nothing");
  const file = useRef<HTMLInputElement>(null);

  const download = (): void => {
    const workbook = session?.grid.api.getActiveWorkbook()?.save();
    if (!workbook) return;
    const address = URL.createObjectURL(toFile(workbook));
    const link = Object.assign(document.createElement("a"), { href: address, download: FILE_NAME });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    const workbook = chosen ? fromFile(await chosen.text()) : null;
    if (!chosen) return;
    if (!workbook) return setAsking("unreadable");
    // Opening starts the page anew: one way in for every workbook, whether stored, sample or file.
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
          <MenuItem onClick={() => file.current?.click()}>{t("workbench.open")}</MenuItem>
          <MenuItem onClick={() => setAsking("reset")}>{t("workbench.reset")}</MenuItem>
        </MenuList></MenuPopover>
      </Menu>
      <input ref={file} type="file" accept="application/json,.json" hidden aria-label={t("workbench.open")} onChange={(event) => void open(event)} />
      <Dialog open={asking !== "nothing"} onOpenChange={(_, { open: stays }) => !stays && setAsking("nothing")}>
        <DialogSurface><DialogBody>
          <DialogTitle>{t(asking === "unreadable" ? "workbench.open" : "workbench.reset")}</DialogTitle>
          <DialogContent>{t(asking === "unreadable" ? "workbench.openFailed" : "workbench.resetAsk")}</DialogContent>
          <DialogActions>
            <Button onClick={() => setAsking("nothing")}>{t("workbench.cancel")}</Button>
            {asking === "reset" && <Button appearance="primary" onClick={() => void reset()}>{t("workbench.resetYes")}</Button>}
          </DialogActions>
        </DialogBody></DialogSurface>
      </Dialog>
    </>
  );
}
