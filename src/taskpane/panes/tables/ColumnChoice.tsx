/** Which columns go on the sheet. */
import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import type { TableSpec } from "../../../tables/table";
import { ColumnsIcon } from "../../icons";
import { columnHeader } from "../../../tables/headers";

type Props = { readonly spec: TableSpec; readonly chosen: readonly string[]; readonly onChoose: (keys: readonly string[]) => void };

export function ColumnChoice({ spec, chosen, onChoose }: Props): ReactElement {
  return (
    <Menu
      persistOnItemClick
      checkedValues={{ columns: [...chosen] }}
      // A table has at least one column.
      onCheckedValueChange={(_, data) => data.checkedItems.length > 0 && onChoose(data.checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ColumnsIcon />}>
          {t("pane.columns", { chosen: chosen.length, all: spec.columns.length })}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {spec.columns.map((column) => (
            <MenuItemCheckbox key={column.key} name="columns" value={column.key}>
              {columnHeader(column)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
