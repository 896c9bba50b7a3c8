/** Things that repeat, kept once and named by their place. May not know what they are. */
export class Pool<T> {
  private readonly places = new Map<string, number>();
  readonly items: T[] = [];

  /** `item` as it will be written: two items are the same when their texts are. */
  place(item: T): number {
    const key = JSON.stringify(item);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** Formulas that say the same relative to their cells are one text; `shift` says what a formula is elsewhere. */
export class FormulaPool {
  readonly items: [text: string, row: number, column: number][] = [];
  private readonly byShape = new Map<string, number[]>();

  constructor(private readonly shift: (formula: string, down: number, right: number) => string) {}

  place(formula: string, row: number, column: number): number {
    // Formulas that differ in their rows only have one shape; which of them are truly the same, shifting shows.
    const shape = formula.replace(/\d+/g, "0");
    const places = this.byShape.get(shape) ?? [];
    const known = places.find((at) => {
      const [text, r, c] = this.items[at] ?? ["", 0, 0];
      return this.shift(text, row - r, column - c) === formula;
    });
    if (known !== undefined) return known;
    this.items.push([formula, row, column]);
    // A few candidates a shape: a column of formulas with figures typed into them would make every search long.
    this.byShape.set(shape, [...places.slice(-7), this.items.length - 1]);
    return this.items.length - 1;
  }
}
