/** A row read at a glance is the row an XML parser reads: the same cells at the same places, and the same refusals. */
import fc from "fast-check";
import { scanSheet } from "../../src/xlsx/read/sheetScanner";
import { XlsxRefusal } from "../../src/xlsx/refusal";

/** A comment in front of the rows sends them all to the parser. */
const ASIDE = "<!-- -->";
const sheetOf = (rows: string, aside: string): string =>
  `<?xml version="1.0"?>\n<worksheet xmlns="urn:m" xmlns:x14ac="urn:a">${aside}<sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;

function seen(rows: string, aside: string): readonly unknown[] {
  const events: unknown[] = [];
  const at = (n: number): number => n - aside.length;
  try {
    scanSheet(sheetOf(rows, aside), "sheet", {
      cell: ({ formula, attributes, others, start, end, ...cell }) =>
        events.push({
          ...cell,
          start: at(start),
          end: at(end),
          attributes: { ...attributes },
          others: others.map((place) => place.map(at)),
          formula: formula && { ...formula, attributes: { ...formula.attributes }, start: at(formula.start), end: at(formula.end) },
        }),
      row: ({ attributes, start, end, openEnd, closeStart, row, name, selfClosing }) => {
        const { ["x14ac:dyDescent"]: _, ...plain } = attributes;
        events.push({ row, name, selfClosing, plain, places: [start, end, openEnd, closeStart].map(at) });
      },
      data: ({ start, end, closeStart }) => events.push({ data: [at(start), at(end), at(closeStart)] }),
    });
  } catch (error) {
    if (!(error instanceof XlsxRefusal)) throw error;
    events.push({ reason: error.reason, ...error.details });
  }
  return events;
}

const text = fc.constantFrom(
  "1",
  "-2.5E-3",
  "",
  " ",
  "a b",
  "&amp;&lt;",
  "&#65;",
  "&#x41;",
  "&nope;",
  "印度",
  "a]]>b",
  "_x0041_",
  "\t",
  "😀",
  "&quot;",
);
const formula = fc.constantFrom(
  ...["", "<f>A1+B2</f>", "<f/>", '<f t="shared" si="0" ref="A1:A9">A1&amp;"x"</f>', '<f t="shared" si="0"/>', "<f><![CDATA[A1]]></f>"],
  ...['<f aca="false">SUM(A1:A2)</f>', '<f t="array" t="array">1</f>', "<f >1</f>"],
);
const content = fc.oneof(
  text.map((v) => `<v>${v}</v>`),
  text.map((v) => `<is><t>${v}</t></is>`),
  text.map((v) => `<is><t xml:space="preserve">${v}</t></is>`),
  fc.constantFrom(
    "",
    "<v/>",
    "<is><r><t>a</t></r><r><t>b</t></r></is>",
    "<extLst><ext/></extLst>",
    "<v>1</v><v>2</v>",
    "<!-- c --><v>3</v>",
  ),
);
const attributes = fc.constantFrom(
  ...["", ' s="1"', ' t="s"', ' t="inlineStr"', ' s="3" t="str"', ' t="b" s="1"', ' s="1" s="2"', ' cm="1"', ' t="n" cm="2" vm="1"'],
  ...[" s='1'", ' s = "1"', ' x14ac:q="1"', ' z:q="1"', ' ph="1"'],
);
const cell = fc
  .record({ attributes, formula, content, closes: fc.boolean(), gap: fc.constantFrom("", "\n  ", "x") })
  .map((made) => (column: number, row: number, odd: string) => {
    const name = `${String.fromCharCode(65 + column)}${row}`;
    const open = `<c r="${odd === "" ? name : odd}"${made.attributes}`;
    return made.closes ? `${open}/>` : `${open}>${made.formula}${made.content}</c>${made.gap === "x" ? "" : made.gap}`;
  });
const rowAttributes = fc.constantFrom(
  ...[
    "",
    ' spans="1:3"',
    ' ht="0" customHeight="1"',
    ' hidden="1"',
    ' spans="1:3" x14ac:dyDescent="0.25"',
    ' z:dyDescent="1"',
    ' ht="1" ht="2"',
  ],
  " hidden='1'",
);
const row = fc.record({
  attributes: rowAttributes,
  cells: fc.array(fc.tuple(cell, fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1)), { maxLength: 5 }),
  between: fc.constantFrom("", "\n", "", " ", "<!-- -->", "<?p?>", "<row/>", '<row r="400"/>', "x"),
  odd: fc.constantFrom("", "", "", "", "", "", "", "", "a1", "A01", "ZZZ1", "$A$1", "A1048577"),
});
const sheet = fc.array(row, { maxLength: 6 }).map((rows) =>
  rows
    .map(({ attributes: own, cells, between, odd }, r) => {
      let column = -1;
      const inside = cells.map(([make, back]) => make((column += back === 1 ? 0 : 1) < 0 ? 0 : column, r + 1, column === 2 ? odd : ""));
      return `<row r="${r + 1}"${own}>${inside.join("")}</row>${between}`;
    })
    .join(""),
);

test("any rows give what the parser gives", () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      expect(seen(rows, "")).toEqual(seen(rows, ASIDE));
    }),
    { numRuns: 3000 },
  );
});

test("rows with a piece lost give what the parser gives", () => {
  fc.assert(
    fc.property(sheet, fc.nat(), fc.integer({ min: 1, max: 3 }), (rows, from, length) => {
      const at = rows.length === 0 ? 0 : from % rows.length;
      const damaged = rows.slice(0, at) + rows.slice(at + length);
      const [quick, parsed] = [seen(damaged, ""), seen(damaged, ASIDE)];
      expect(quick).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
});

test("what stands in a comment, an instruction or another element is no row", () => {
  const hidden = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
  for (const place of [`<!--${hidden}-->`, `<?p ${hidden}?>`, `<other>${hidden}</other>`]) {
    const cells: number[] = [];
    scanSheet(`<worksheet>${place}</worksheet>`, "sheet", { cell: ({ row: found }) => cells.push(found) });
    expect(cells).toEqual([]);
  }
});

test("the rows of ordinary programs are read at a glance", () => {
  const cells = Array.from(
    { length: 30_000 },
    (_, i) => `<row r="${i + 1}" spans="1:2" x14ac:dyDescent="0.25"><c r="A${i + 1}" s="1" t="s"><v>0</v></c></row>`,
  );
  const timed = (aside: string): number => {
    const xml = sheetOf(cells.join(""), aside);
    const start = process.cpuUsage();
    let count = 0;
    scanSheet(xml, "sheet", { cell: () => count++ });
    expect(count).toBe(30_000);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  expect(timed("") * 2).toBeLessThan(timed(ASIDE));
});
