/**
 * Text never becomes a formula, a number, a date or a link, wherever it goes in. A part of the conformance suite.
 * May not use anything but the port.
 */
import type { HostUnderTest } from "./conformance";

export const DANGEROUS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "'=1+1",
  "''",
  "=cmd|' /c calc'!A0",
  '=HYPERLINK("http://x","y")',
  "=FAKE.COST(1,2)",
  "{=1}",
  "1e5",
  "1/2",
  "3-4",
  "12:30",
  "５",
  "TRUE",
  "#N/A!",
  "%0A=1",
  "＝1+1",
];

export function describeText(current: () => HostUnderTest): void {
  describe("text", () => {
    const expectText = async (address: string, texts: readonly string[]): Promise<void> => {
      const { values, formulas } = await current().host.cells(address);
      expect(values.flat()).toEqual(texts);
      expect(formulas.flat()).toEqual(texts.map(() => ""));
    };
    test("written into cells it stays what it is", async () => {
      await current().host.write(
        "Sheet1!A1",
        DANGEROUS.map((text) => [text]),
      );
      await expectText(`Sheet1!A1:A${DANGEROUS.length}`, DANGEROUS);
    });
    test("written over formulas and with a number format too", async () => {
      const { host } = current();
      await host.writeFormulas(
        "Sheet1!A1",
        DANGEROUS.map(() => ["=FAKE.COST(1,2)"]),
      );
      await host.write(
        "Sheet1!A1",
        DANGEROUS.map((text) => [text]),
        "0.00",
      );
      await expectText(`Sheet1!A1:A${DANGEROUS.length}`, DANGEROUS);
    });
    test("as headers, rows and notes of a table, when it is made and when it is refreshed", async () => {
      const { host } = current();
      const headers = DANGEROUS.slice(0, 12);
      for (const kind of ["created", "refreshed"]) {
        const result = await host.insertTable({
          name: "DangerTable",
          place: { kind: "sheet", sheet: "Danger" },
          notes: ["=1+1", "@note"],
          columns: headers.map((header) => ({ header, kind: "text" as const })),
          rows: [DANGEROUS.slice(0, 12), DANGEROUS.slice(11, 23)],
        });
        expect(result.kind).toBe(kind);
        await expectText("Danger!A1:A2", ["=1+1", "@note"]);
        await expectText("Danger!A4:L6", [...headers, ...DANGEROUS.slice(0, 12), ...DANGEROUS.slice(11, 23)]);
      }
    });
    test("as the result of a formula that is frozen, and on the sheet that tells of it", async () => {
      const { host } = current();
      const texts = DANGEROUS.filter((text) => !/[\t\r\n"]/.test(text));
      await host.writeFormulas(
        "Sheet1!A1",
        texts.map((text) => [`=IF(FAKE.COST(1,1)=1,"${text}","")`]),
      );
      // What the formula gave is the measure: an engine may read "1/2" inside a formula as a date.
      const given = (await host.read(`Sheet1!A1:A${texts.length}`)).flat();
      expect(given).toEqual(expect.arrayContaining(texts.filter((text) => /^[=+@{']/.test(text))));
      await host.freeze(
        { scope: { kind: "book" }, prefixes: ["FAKE."] },
        { note: (cells) => ({ name: "Told", lines: cells.map(({ formula }) => ["=1+1", "@x", formula]) }) },
      );
      const { values, formulas } = await host.cells(`Sheet1!A1:A${texts.length}`);
      expect([values.flat(), formulas.flat()]).toEqual([given, given.map(() => "")]);
      expect((await host.cells(`Told!A1:C${texts.length}`)).formulas.flat().every((formula) => formula === "")).toBe(true);
      await host.restore({ kind: "book" });
      expect((await host.cells("Sheet1!A1")).formulas).toEqual([['=IF(FAKE.COST(1,1)=1,"=1+1","")']]);
    });
  });
}
