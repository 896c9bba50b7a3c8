// What a new file holds besides values: charts, totals, links, paper, looks. Element names and their order are those of
// ECMA-376 (SpreadsheetML 18.3.1.99, DrawingML charts 21.2), which Excel insists on.
import { ourNames, readWorkbook, writeWorkbook, type NewBook, type NewSheet } from "../../src/xlsx";
import { cellOf, parts } from "./files";

const names = ourNames(["CBAM.COST"]);
const sheet: NewSheet = {
  name: "Years & costs",
  cells: [
    { row: 0, column: 0, value: "Overwritten" },
    { row: 1, column: 0, value: "2026" },
    { row: 2, column: 0, value: "2027 <draft>" },
    { row: 1, column: 1, value: 10.5, formula: { text: "=CBAM.COST([@Year],1)" } },
    { row: 2, column: 1, value: { code: "#N/A" }, formula: { text: "=CBAM.COST([@Year],1)" } },
    { row: 3, column: 1, value: 10.5, style: { bold: true } },
    { row: 5, column: 0, value: "Act", style: { color: "1D4ED8", underlineText: true } },
    { row: 6, column: 0, value: "framed", style: { framed: "d1d5db", size: 14, indent: 1, vertical: "center", fill: "EFF6FF" } },
  ],
  tables: [
    {
      name: "Costs",
      row: 0,
      column: 0,
      rows: 3,
      headers: ["Year", "Cost, EUR"],
      totals: { Year: { kind: "label", text: "Total" }, "Cost, EUR": { kind: "sum" } },
    },
  ],
  heights: { 5: 30, 8: 12 },
  tabColor: "0f766e",
  gridlines: "hidden",
  widths: [20],
  print: { orientation: "landscape", height: "one", area: "A1:F30", titleRows: 1, footer: "&L&A&RPage &P of &N" },
  links: [
    { cell: "A6", url: "https://eur-lex.europa.eu/eli/reg/2023/956/oj?a=1&b=2", tip: "Regulation" },
    { cell: "A7", place: "'Years & costs'!A1" },
  ],
  validations: [{ area: "A2:A9", choices: "=Lists!$A$1:$A$2", others: "allowed" }],
  charts: [
    {
      kind: "line",
      title: "Cost & years",
      categories: "A2:A3",
      series: [
        { name: { reference: "=B1" }, values: "=B2:B3" },
        { name: { text: "Own <b>" }, values: "'Years & costs'!B2:B3", color: "9f1239" },
      ],
      categoryTitle: "Year",
      valueTitle: "EUR",
      row: 8,
      column: 0,
      rows: 14,
      columns: 5,
    },
    {
      kind: "bar",
      title: "Bars",
      categories: "A2:A3",
      series: [{ name: { text: "One" }, values: "B2:B3" }],
      labels: true,
      row: 24,
      column: 0,
      rows: 10,
      columns: 5,
    },
  ],
};
const book: NewBook = {
  sheets: [sheet, { name: "Lists", visibility: "hidden", cells: [{ row: 0, column: 0, value: "a" }] }],
  properties: { title: "A & B", language: "en" },
  names: [{ name: "Price", text: "=Lists!$A$1" }],
};
const files = parts(writeWorkbook(book, names));
const xml = files["xl/worksheets/sheet1.xml"] ?? "";
const order = (text: string, elements: readonly string[]): boolean =>
  elements.every((name, i) => {
    const [here, before] = [text.indexOf(`<${name}`), i === 0 ? -1 : text.indexOf(`<${elements[i - 1] ?? ""}`)];
    return here > before;
  });

describe("a new file with looks and charts", () => {
  test("the parts of a sheet stand in the order the format lays down", () => {
    expect(
      order(xml, [
        "sheetPr",
        "sheetViews",
        "cols",
        "sheetData",
        "dataValidations",
        "hyperlinks",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "drawing",
        "tableParts",
      ]),
    ).toBe(true);
    expect(xml).toContain('<sheetPr><tabColor rgb="FF0F766E"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>');
    expect(xml).toContain('<row r="6" ht="30" customHeight="1">');
    expect(xml).toContain('showGridLines="0"');
  });
  test("a table has its totals row: its own cells, a value handed in, and a part that says the same", () => {
    expect(cellOf(xml, "A4")).toContain('t="s"');
    expect(cellOf(xml, "B4")).toContain("<f>SUBTOTAL(109,Costs[Cost, EUR])</f><v>10.5</v>");
    expect(files["xl/tables/table1.xml"]).toContain('ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/>');
    expect(files["xl/tables/table1.xml"]).toContain(
      'name="Year" totalsRowLabel="Total"/><tableColumn id="2" name="Cost, EUR" totalsRowFunction="sum"/>',
    );
    expect(readWorkbook(writeWorkbook(book, names), names).tables[0]).toMatchObject({
      rows: 4,
      totalsRows: 1,
      headers: ["Year", "Cost, EUR"],
    });
  });
  test("a chart refers to cells and holds their values, errors and texts left out of the numbers", () => {
    const chart = files["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain(
      '<c:f>\'Years &amp; costs\'!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>2026</c:v></c:pt><c:pt idx="1"><c:v>2027 &lt;draft&gt;</c:v></c:pt></c:strCache>',
    );
    expect(chart).toContain(
      '<c:f>\'Years &amp; costs\'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>10.5</c:v></c:pt></c:numCache>',
    );
    expect(chart).toContain('<c:f>\'Years &amp; costs\'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Cost, EUR</c:v>');
    expect(chart).toContain("<c:tx><c:v>Own &lt;b&gt;</c:v></c:tx>");
    expect(
      order(chart.slice(chart.indexOf("<c:ser>")), [
        "c:idx",
        "c:order",
        "c:tx",
        "c:spPr",
        "c:marker",
        "c:cat",
        "c:val",
        "c:smooth",
        "c:catAx",
        "c:valAx",
        "c:legend",
        "c:plotVisOnly",
      ]),
    ).toBe(true);
    expect(chart).toContain("<a:t>Cost &amp; years</a:t>");
    expect(files["xl/charts/chart2.xml"]).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
  });
  test("drawing, links and print names lead where they should", () => {
    expect(files["xl/drawings/drawing1.xml"]?.match(/<xdr:twoCellAnchor>/g)).toHaveLength(2);
    expect(files["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(
      'Target="https://eur-lex.europa.eu/eli/reg/2023/956/oj?a=1&amp;b=2" TargetMode="External"',
    );
    expect(xml).toContain('<hyperlink ref="A7" location="\'Years &amp; costs\'!A1"/>');
    expect(files["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Years &amp; costs\'!$1:$1</definedName>',
    );
    expect(files["xl/workbook.xml"]).toContain("'Years &amp; costs'!$A$1:$F$30</definedName>");
    expect(files["docProps/core.xml"]).toContain("<dc:title>A &amp; B</dc:title>");
    expect(Object.values(files).join()).not.toMatch(/dcterms|lastModifiedBy|dc:creator/);
  });
  test("looks: frame, size, indent, underlined writing", () => {
    const styles = files["xl/styles.xml"] ?? "";
    expect(styles).toContain('<left style="thin"><color rgb="FFD1D5DB"/></left>');
    expect(styles).toContain('<sz val="14"/>');
    expect(styles).toContain('<alignment horizontal="left" vertical="center" indent="1"/>');
    expect(styles).toContain("<u/>");
  });
  test("the same data gives the same bytes; a chart of a sheet that is not there is a fault of the caller", () => {
    expect(writeWorkbook(book, names)).toEqual(writeWorkbook(book, names));
    expect(() =>
      writeWorkbook(
        {
          sheets: [
            {
              ...sheet,
              charts: [
                {
                  kind: "line",
                  title: "x",
                  categories: "A1",
                  series: [{ name: { text: "x" }, values: "Nowhere!A1" }],
                  row: 0,
                  column: 0,
                  rows: 1,
                  columns: 1,
                },
              ],
            },
          ],
        },
        names,
      ),
    ).toThrow(TypeError);
  });
});
