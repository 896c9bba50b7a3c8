/** What is known of cells, by sheet, column and row. One number for all three is no small number to a program, and such keys are slow. */
export class PlaceMap<V> {
  private readonly sheets: (Map<number, Map<number, V>> | undefined)[] = [];

  get(sheet: number, row: number, column: number): V | undefined {
    return this.sheets[sheet]?.get(column)?.get(row);
  }

  has(sheet: number, row: number, column: number): boolean {
    return this.sheets[sheet]?.get(column)?.has(row) ?? false;
  }

  set(sheet: number, row: number, column: number, value: V): void {
    const columns = (this.sheets[sheet] ??= new Map<number, Map<number, V>>());
    const rows = columns.get(column);
    if (rows) rows.set(row, value);
    else columns.set(column, new Map([[row, value]]));
  }

  delete(sheet: number, row: number, column: number): void {
    this.sheets[sheet]?.get(column)?.delete(row);
  }

  forEach(see: (sheet: number, row: number, column: number, value: V) => void): void {
    this.sheets.forEach((columns, sheet) =>
      columns?.forEach((rows, column) => rows.forEach((value, row) => see(sheet, row, column, value))),
    );
  }

  clear(): void {
    this.sheets.length = 0;
  }
}
