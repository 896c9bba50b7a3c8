/** Cells and rows as they stand in the text of a sheet. May not know what a formula means. */
export type RawFormula = {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
};

export type RawCell = {
  readonly row: number;
  readonly column: number;
  /** Tag with prefix, as in the file. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: RawFormula | null;
  /** Text of `<v>`, or of `<is>`; null where there is neither. */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
  /** Elements other than formula and value, to be kept. */
  readonly others: readonly (readonly [number, number])[];
};

export type RawRow = {
  readonly row: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
  /** Where its closing tag starts; its own end when it closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
};
