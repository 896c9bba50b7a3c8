/** A list of what is written into a template: cell, value, and what it is. May not know the file's protection. */
import type { XlsxValue } from "../../../xlsx";
import { SHEETS } from "../layout";

export type Entry = { readonly sheet: string; readonly cell: string; readonly value: XlsxValue; readonly what: string };
/** What the template asks for and the plant data does not say. */
export type Gap = { readonly place: string; readonly what: string };

export class Entries {
  readonly entries: Entry[] = [];
  readonly gaps: Gap[] = [];
  private subject = "";

  /** Whose entries come next: a process, a precursor. */
  about(subject: string): void {
    this.subject = subject;
  }

  /** Nothing is written for a value that is not there; `needed`: then it is named. */
  put(sheet: keyof typeof SHEETS, cell: string, value: XlsxValue, what: string, needed: "needed" | "may" = "may"): void {
    const said = this.subject === "" ? what : `${this.subject}: ${what}`;
    if (value !== null && value !== "") this.entries.push({ sheet: SHEETS[sheet], cell, value, what: said });
    else if (needed === "needed") this.gaps.push({ place: `${SHEETS[sheet]}!${cell}`, what: said });
  }
}
