/**
 * A text that comes in pieces, cut into whole records: a line break inside quotes belongs to its cell. Keeps no more than the record
 * that is not yet whole. May not know what a record says.
 */
import { ListRefusal } from "../../lists/question";

/** A quote that is never closed would otherwise keep the rest of the file in memory. */
const LONGEST = 1_000_000;

const [QUOTE, RETURN, NEWLINE] = [34, 13, 10];

/** Where the text is at its end: at the start of a cell, inside one, inside quotes. */
type State = "start" | "cell" | "quoted";

export class RecordCutter {
  private rest = "";
  /** How far `rest` is looked at, and what was found there. */
  private seen = 0;
  private state: State = "start";
  /** Ends of records in `rest`. */
  private ends: number[] = [];
  private cut = 0;

  constructor(
    private readonly separator: string,
    private readonly perPiece: number,
  ) {}

  /** Pieces of `perPiece` whole records each. */
  push(text: string): string[] {
    this.rest += text;
    // The last sign may be the first half of a line break, or of a doubled quote.
    this.look(this.rest.length - 1);
    const pieces: string[] = [];
    while (this.ends.length >= this.perPiece) pieces.push(this.take(this.perPiece));
    if (this.rest.length - (this.ends.at(-1) ?? 0) > LONGEST) throw new ListRefusal("recordLong", { row: this.cut + this.ends.length + 1 });
    return pieces;
  }

  /** What is left; the last record may end without a line break. */
  end(): string {
    this.look(this.rest.length);
    if (this.state === "quoted") throw new ListRefusal("quoteOpen", { row: this.cut + this.ends.length + 1 });
    return this.rest;
  }

  private take(records: number): string {
    const end = this.ends[records - 1] ?? 0;
    const piece = this.rest.slice(0, end);
    this.rest = this.rest.slice(end);
    this.seen -= end;
    this.ends = this.ends.slice(records).map((one) => one - end);
    this.cut += records;
    return piece;
  }

  private look(until: number): void {
    const { rest } = this;
    const separator = this.separator.charCodeAt(0);
    for (; this.seen < until; this.seen++) {
      const sign = rest.charCodeAt(this.seen);
      if (this.state === "quoted") {
        if (sign !== QUOTE) continue;
        if (rest.charCodeAt(this.seen + 1) === QUOTE) this.seen++;
        else this.state = "cell";
      } else if (sign === NEWLINE || sign === RETURN) {
        if (sign === RETURN && rest.charCodeAt(this.seen + 1) === NEWLINE) this.seen++;
        this.ends.push(this.seen + 1);
        this.state = "start";
      } else if (sign === separator) this.state = "start";
      else this.state = sign === QUOTE && this.state === "start" ? "quoted" : "cell";
    }
  }
}
