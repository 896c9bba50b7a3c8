/** The errors a cell can show, said once. Other text of that look is text. */

/** Those that files hold and people type; younger ones come from a formula only. */
export const STORED_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"] as const;

/** The formula has no result yet. */
export const PENDING_ERRORS = ["#GETTING_DATA", "#BUSY!", "#CONNECT!"] as const;

const YOUNGER = ["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!"] as const;
export const EXCEL_ERRORS: readonly string[] = [...STORED_ERRORS, ...YOUNGER];
const KNOWN = new Set(EXCEL_ERRORS);

/** As a formula may write them: any of them, in any case. */
export const ERROR_PATTERN = EXCEL_ERRORS.map((error) => error.replace(/[/?]/g, "\\$&")).join("|");

/** As a cell shows it. */
export const isErrorText = (value: unknown): value is string => typeof value === "string" && KNOWN.has(value);

export const isPending = (value: unknown): boolean => (PENDING_ERRORS as readonly unknown[]).includes(value);
