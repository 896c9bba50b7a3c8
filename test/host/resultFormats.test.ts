/** A formula that is typed gives its cell the format of its result, where nobody chose one; the cells it fills show the same. */
import { ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { formatFor } from "../../src/host/resultFormats";
import { createHost } from "../tools/workbenchUnderTest";

test("a format that is asked for counts, then one that somebody chose, then that of the result; text never stays text", () => {
  expect(formatFor("0.0", "0%", "#,##0.00")).toBe("0%");
  expect(formatFor("0.0", undefined, "#,##0.00")).toBe("0.0");
  for (const free of ["General", "", "@"]) expect(formatFor(free, undefined, "#,##0.00")).toBe("#,##0.00");
  expect(formatFor("@", undefined, undefined)).toBe("General");
});

test("in the grid, with one undo, and never over a person's format", async () => {
  const { host, book, dispose } = createHost({}, (formula) => (formula.startsWith("=SEQUENCE") ? "0.000" : undefined));
  const commands = book.injector.get(ICommandService);
  const type = (row: number, column: number, f: string): Promise<boolean> =>
    commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: book.workbook.getId(),
      subUnitId: book.sheet("Sheet1").getSheetId(),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { f },
    });
  const formatAt = (row: number, column: number): string => book.sheet("Sheet1").getRange(row, column).getNumberFormat();
  await host.write("Sheet1!C1", [[1]], "0%");
  await type(0, 2, "=SEQUENCE(1)");
  await type(5, 0, "=SUM(1)");
  await type(0, 0, "=SEQUENCE(3)");
  await book.settled();
  expect([formatAt(0, 0), formatAt(0, 2), formatAt(5, 0)]).toEqual(["0.000", "0%", ""]);
  const shown = (row: number): string => book.sheet("Sheet1").getRange(row, 0).getDisplayValue();
  expect([shown(0), shown(1), shown(2)]).toEqual(["1.000", "2.000", "3.000"]);
  await book.api.undo();
  expect([book.formulas({ sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }), formatAt(0, 0)]).toEqual([[[""]], ""]);
  dispose();
});
