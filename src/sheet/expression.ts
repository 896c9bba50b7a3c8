/**
 * The pieces of a formula as an expression: operators in the order of a spreadsheet, references by their places.
 * What is no expression becomes a part of its own that says so, so that the rest can still be read. May not calculate.
 */
import { placeAt, sheetPrefix, type Place } from "./places";
import { argumentsOf, closing, joined, type Token } from "./tokens";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";
export type Literal = number | string | boolean | { readonly code: string };

export type Expression =
  | { readonly kind: "literal"; readonly value: Literal }
  | { readonly kind: "array"; readonly rows: readonly (readonly Literal[])[] }
  /** An argument left out. */
  | { readonly kind: "nothing" }
  /** `sheet` null: the sheet of the formula. `text`: as written. */
  | { readonly kind: "reference"; readonly sheet: string | null; readonly place: Place; readonly text: string }
  /** `B2#` */
  | { readonly kind: "spill"; readonly of: Expression; readonly text: string }
  /** `@A:A` */
  | { readonly kind: "single"; readonly of: Expression; readonly text: string }
  | { readonly kind: "negative" | "percent"; readonly of: Expression }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[]; readonly text: string }
  | { readonly kind: "foreign"; readonly why: "otherFile" | "severalSheets" | "syntax" | "tooLarge"; readonly text: string };

/** From weak to strong; operators of one strength are taken from the left, powers included. */
const STRENGTH: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const DEEPEST = 150;

class Broken extends Error {
  constructor(readonly why: "otherFile" | "severalSheets" | "syntax" | "tooLarge") {
    super(why);
  }
}

export function parseExpression(tokens: readonly Token[]): Expression {
  const solid = tokens.filter(({ kind }) => kind !== "space");
  if (solid.length === 0) return { kind: "nothing" };
  try {
    const reader = new Reader(solid);
    const expression = reader.operation(0, 0);
    if (!reader.atEnd) throw new Broken("syntax");
    return expression;
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { kind: "foreign", why: error.why, text: joined(tokens).trim() };
  }
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  private text(offset = 0): string {
    const token = this.tokens[this.at + offset];
    return token?.kind === "sign" ? token.text : "";
  }

  operation(weakest: number, depth: number): Expression {
    if (depth > DEEPEST) throw new Broken("tooLarge");
    let left = this.operand(depth);
    for (;;) {
      const operator = this.operator();
      if (operator === null || STRENGTH[operator] <= weakest) return left;
      this.at += operator.length;
      left = { kind: "operation", operator, left, right: this.operation(STRENGTH[operator], depth + 1) };
    }
  }

  private operator(): Operator | null {
    const two = this.text() + this.text(1);
    if (two === "<>" || two === "<=" || two === ">=") return two;
    const one = this.text();
    return one in STRENGTH ? (one as Operator) : null;
  }

  /** A sign binds more tightly than a power: -2^2 is 4. */
  private operand(depth: number): Expression {
    if (depth > DEEPEST) throw new Broken("tooLarge");
    const sign = this.text();
    if (sign === "+" || sign === "-") {
      this.at++;
      const of = this.operand(depth + 1);
      return sign === "-" ? { kind: "negative", of } : of;
    }
    let value = this.primary(depth);
    for (; this.text() === "%"; this.at++) value = { kind: "percent", of: value };
    return value;
  }

  private primary(depth: number): Expression {
    const start = this.at;
    if (this.text() === "@") {
      this.at++;
      const of = this.primary(depth + 1);
      return { kind: "single", of, text: this.since(start) };
    }
    const found = this.plain(depth);
    if (this.text() !== "#") return found;
    this.at++;
    return { kind: "spill", of: found, text: this.since(start) };
  }

  private plain(depth: number): Expression {
    const token = this.tokens[this.at];
    if (!token) throw new Broken("syntax");
    if (token.kind === "text") return this.literal(token.text.slice(1, -1).replace(/""/g, '"'));
    if (token.kind === "error") return this.literal({ code: token.text.toUpperCase() });
    if (token.kind === "number" && this.text(1) !== ":") return this.literal(Number(token.text));
    if (this.text() === "(") return this.bracketed(depth);
    if (this.text() === "{") return this.array();
    if (token.kind === "word" && this.text(1) === "(") return this.call(depth);
    if (token.kind === "word" && /^(TRUE|FALSE)$/i.test(token.text) && this.text(1) !== "!")
      return this.literal(token.text.toUpperCase() === "TRUE");
    return this.reference();
  }

  private literal(value: Literal): Expression {
    this.at++;
    return { kind: "literal", value };
  }

  private bracketed(depth: number): Expression {
    this.at++;
    const inner = this.operation(0, depth + 1);
    if (this.text() !== ")") throw new Broken("syntax");
    this.at++;
    return inner;
  }

  private call(depth: number): Expression {
    if (depth > DEEPEST) throw new Broken("tooLarge");
    const [start, open] = [this.at, this.at + 1];
    const end = closing(this.tokens, open);
    if (end >= this.tokens.length) throw new Broken("syntax");
    const parts = argumentsOf(this.tokens, open).map(([from, to]): Expression => {
      if (from === to) return { kind: "nothing" };
      const reader = new Reader(this.tokens.slice(from, to));
      const part = reader.operation(0, depth + 1);
      if (!reader.atEnd) throw new Broken("syntax");
      return part;
    });
    this.at = end + 1;
    return { kind: "call", name: this.tokens[start]?.text ?? "", arguments: parts, text: this.since(start) };
  }

  /** `{1,"a";-2,TRUE}`: literals only. */
  private array(): Expression {
    this.at++;
    const rows: Literal[][] = [[]];
    for (;;) {
      const sign = this.text() === "-" || this.text() === "+" ? this.text() : "";
      if (sign) this.at++;
      const part = this.plain(DEEPEST);
      if (part.kind !== "literal" || (sign !== "" && typeof part.value !== "number")) throw new Broken("syntax");
      rows.at(-1)?.push(sign === "-" ? -(part.value as number) : part.value);
      const next = this.text();
      this.at++;
      if (next === ";") rows.push([]);
      else if (next === "}") break;
      else if (next !== ",") throw new Broken("syntax");
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new Broken("syntax");
    return { kind: "array", rows };
  }

  private reference(): Expression {
    const start = this.at;
    // [Book.xlsx]Sheet1!A1
    if (this.tokens[start]?.kind === "bracket" && this.tokens[start + 1]?.kind === "word") throw new Broken("otherFile");
    if (this.tokens[start]?.kind === "bracket") {
      this.at++;
      return {
        kind: "reference",
        sheet: null,
        place: { kind: "table", table: "", bracket: this.tokens[start]?.text ?? "" },
        text: this.since(start),
      };
    }
    if (this.text(1) === ":" && sheetPrefix(this.tokens, start + 2)) throw new Broken("severalSheets");
    const sheet = sheetPrefix(this.tokens, start);
    if (sheet && sheet.kind !== "one") throw new Broken(sheet.kind === "several" ? "severalSheets" : "otherFile");
    if (sheet) this.at += 2;
    const found = placeAt(this.tokens, this.at);
    if (!found) throw new Broken("syntax");
    this.at += found.length;
    if (this.text() === ":") throw new Broken("syntax");
    return { kind: "reference", sheet: sheet?.name ?? null, place: found.place, text: this.since(start) };
  }

  private since(start: number): string {
    return joined(this.tokens.slice(start, this.at));
  }
}
