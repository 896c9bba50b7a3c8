/** A formula as text, from a function and its arguments. English names and comma separators, which every host understands. */

export type CivilDateArgument = { readonly date: string };
/** null: left out. A reference ("[@Tonnes]", "B2") goes in as it is. */
export type Argument = string | number | boolean | CivilDateArgument | { readonly reference: string } | null;

export function formulaText(id: string, args: readonly Argument[]): string {
  const last = args.findLastIndex((arg) => arg !== null);
  return `=${id}(${args
    .slice(0, last + 1)
    .map(argumentText)
    .join(",")})`;
}

export function argumentText(arg: Argument): string {
  if (arg === null) return "";
  if (typeof arg === "string") return `"${arg.replaceAll('"', '""')}"`;
  if (typeof arg === "boolean") return arg ? "TRUE" : "FALSE";
  if (typeof arg === "number") return String(arg);
  if ("reference" in arg) return arg.reference;
  const [year = "", month = "", day = ""] = arg.date.split("-");
  return `DATE(${Number(year)},${Number(month)},${Number(day)})`;
}

/** The same argument as a function reads it from a cell. */
export function argumentValue(arg: Argument): unknown {
  if (arg === null || typeof arg !== "object") return arg;
  return "date" in arg ? arg.date : null;
}
