/** The icons of the pane, each from its own file: the package's index holds thousands. */
export { ArrowLeft20Regular as BackIcon } from "@fluentui/react-icons/svg/arrow-left";
export { ArrowSync20Regular as RefreshIcon } from "@fluentui/react-icons/svg/arrow-sync";
export { Calculator20Regular as CalculateIcon } from "@fluentui/react-icons/svg/calculator";
export { ChevronRight16Regular as OpenItemIcon } from "@fluentui/react-icons/svg/chevron-right";
export { ColumnTriple20Regular as ColumnsIcon } from "@fluentui/react-icons/svg/column-triple";
export { Dismiss16Regular as DismissIcon } from "@fluentui/react-icons/svg/dismiss";
export { MathFormula16Regular as FormulaIcon } from "@fluentui/react-icons/svg/math-formula";
export { Open16Regular as LinkIcon } from "@fluentui/react-icons/svg/open";
export { Search20Regular as LookUpIcon } from "@fluentui/react-icons/svg/search";
export { DocumentSearch24Regular as NothingFoundIcon } from "@fluentui/react-icons/svg/document-search";
export { Settings20Regular as SettingsIcon } from "@fluentui/react-icons/svg/settings";
export { Table20Regular as TableIcon } from "@fluentui/react-icons/svg/table";
export { TableAdd20Regular as InsertTableIcon } from "@fluentui/react-icons/svg/table-add";
export { ChevronDown16Regular as MoreIcon } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronUp16Regular as LessIcon } from "@fluentui/react-icons/svg/chevron-up";
