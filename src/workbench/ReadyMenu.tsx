/** The ready workbooks for importers, suppliers, analysts and plants that pay a fee, in the menu of the workbook. May not open one itself. */
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fileWord, OFFICE_FILES, type OfficeFile } from "./readyFiles";

export function ReadyMenu({ open }: { readonly open: (file: OfficeFile) => void }): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{fileWord("more")}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {OFFICE_FILES.map((file) => (
            <MenuItem key={file} onClick={() => open(file)}>
              {fileWord(file)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
