/** Hands a file to the person: the browser saves it. May not know what is in it. */

export function hand(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export const handXlsx = (bytes: Uint8Array, name: string): void =>
  hand(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) }), name);

/** A file with macros must say so, or Excel does not open it. */
const typeOf = (name: string): string => {
  const kind = /\.(xlsm|xltm|xltx)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === "xlsm") return "application/vnd.ms-excel.sheet.macroEnabled.12";
  if (kind === "xltm") return "application/vnd.ms-excel.template.macroEnabled.12";
  return kind === "xltx"
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.template"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
};
