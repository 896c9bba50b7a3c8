// Official papers in the pane: filled ones become sheets, others are made of the open workbook or a file, by the rules of the command line.
import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from "node:util";
import { act, screen, waitFor, within } from "@testing-library/react";
import { preloadAll } from "../../src/functions/catalogue";
import type { MemoryHost } from "../../src/host/memory/memoryHost";
import { readPlantData } from "../../src/papers/plant/plantData";
import { filledCopy, opened, supplierFiles } from "../../src/papers/tasks";
import { formatAddress } from "../../src/sheet/address";
import { hostBook } from "../../src/taskpane/panes/papers/hostBook";
import { templateOut } from "../../src/taskpane/panes/papers/plantTasks";
import { isXlsxError, ourNames, readWorkbook, writeWorkbook, type XlsxBook } from "../../src/xlsx";
import { melt } from "../papers/melt";
import { filledBytes, melting } from "../papers/plantOf";
import { standIn } from "../papers/standIn";
import { leavePane, type Shown, showPane } from "./render";

// The simulated page cannot read text out of bytes, nor give a file an address.
globalThis.TextDecoder ??= NodeTextDecoder as unknown as typeof TextDecoder;
globalThis.TextEncoder ??= NodeTextEncoder as unknown as typeof TextEncoder;
URL.createObjectURL ??= () => "blob:made";
URL.revokeObjectURL ??= () => undefined;
beforeAll(preloadAll);
afterEach(leavePane);

/** The simulated page has files, but none that can be read as bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

const ready = (name: string): Uint8Array => new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/workbooks/${name}.xlsx`)));
const exporter = ready("exporter-template.en");

/** A file as it stands in a spreadsheet: what its cells show, and its tables. */
function put({ book }: MemoryHost, { sheets, tables }: XlsxBook): void {
  for (const { name, cells } of sheets) {
    book.sheets.set(name, new Map());
    for (const { row, column, value, formula } of cells)
      book.set(name, row, column, { value: isXlsxError(value) ? value.code : value, formula: formula?.text ?? "" });
  }
  for (const { name, sheet, row, column, rows, columns } of tables)
    book.tables.set(name, { name, area: { sheet, row, column, rows, columns } });
}

async function openPapers(shown: Shown): Promise<void> {
  await shown.user.click(screen.getByRole("tab", { name: "Calculate" }));
  await shown.user.click(await screen.findByRole("button", { name: /^Official papers/ }));
  await screen.findByRole("heading", { name: "Official papers" });
}
const card = (name: string): HTMLElement => screen.getByRole("heading", { name }).closest<HTMLElement>(".fui-Card") ?? document.body;
const said = async (name: string, text: RegExp): Promise<void> =>
  waitFor(() => expect(within(card(name)).getByRole("status").textContent).toMatch(text));
const picked = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label, { selector: "input" });

test("filled templates become sheets with formulas; a file that is none is named, not read", async () => {
  const shown = showPane();
  await openPapers(shown);
  await shown.user.upload(picked("Choose filled templates"), [
    fileOf("good.xlsx", standIn({ cells: melt() })),
    fileOf("bad.xlsx", new Uint8Array([1, 2, 3])),
  ]);
  await said("Communication templates, filled in", /^1 of 2 files read, 2 goods on the sheet Goods of the papers.*bad\.xlsx: /);
  const { host } = shown;
  expect(await host.sheets()).toEqual(expect.arrayContaining(["Goods of the papers", "Precursors of the papers", "Findings"]));
  expect((await host.read("'Goods of the papers'!J8:K9")).map((row) => [...row])).toEqual([
    ["72071210", 0.7],
    ["73041100", 0.8875],
  ]);
  expect(host.book.cell("Goods of the papers", 7, 19)?.formula).toBe("=CBAM.DEFAULT(J8,D8)");
  expect(host.book.cell("Goods of the papers", 8, 23)?.formula).toContain("'Precursors of the papers'!$M$9:$N$9");
  expect(host.book.cell("Precursors of the papers", 8, 13)?.formula).toBe("='Goods of the papers'!X8");
  // What a person fills in is told by its headings, which have no colour in a pane's sheet.
  expect(host.book.cell("Goods of the papers", 1, 0)?.value).toContain("Route letter of 2025/2620, Year of production, Tonnes imported");
});

test("the open workbook says the same of a plant as its file, and every site of it is offered", async () => {
  const shown = showPane({}, (host) => put(host, readWorkbook(exporter, ourNames([]))));
  const plain = (site: string, book: Parameters<typeof readPlantData>[0]): unknown => {
    const plant = readPlantData(book, site);
    return [
      [...plant.installation],
      ...plant.processes.map((row) => [row.text("name"), row.figure("produced"), row.figure("electricityFactor")]),
      ...plant.bought.map((row) => [row.text("name"), row.text("cn"), row.figure("direct"), row.figure("tonnes")]),
    ];
  };
  const file = readWorkbook(exporter, ourNames([]));
  for (const site of ["Screw works", "Cement plant"]) expect(plain(site, await act(() => hostBook(shown.host)))).toEqual(plain(site, file));
  await openPapers(shown);
  const select = await screen.findByRole("combobox", { name: "Site" });
  expect(
    within(select)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Choose a site", "Screw works", "Coating line", "Cement plant", "Rolling mill in Viet Nam"]);
  // Which site is meant is never guessed.
  const make = within(card("Summary emissions report")).getByRole("button", { name: "Make the report" });
  expect(make.getAttribute("aria-disabled")).toBe("true");
  await shown.user.selectOptions(select, "Screw works");
  await shown.user.click(make);
  await said("Summary emissions report", /^The report is made; \d+ entries are left/);
  expect((await screen.findByRole("link", { name: "Save summary-report-Screw-works.xlsx" })).getAttribute("download")).toBe(
    "summary-report-Screw-works.xlsx",
  );
});

test("a template is filled as the command line fills it; what is missing stands open; a refusal writes nothing", async () => {
  const data = { name: "plant.xlsx", bytes: filledBytes(melting) };
  const template = { name: "copy.xlsx", bytes: standIn() };
  const [made] = templateOut(opened(data), null, template).files;
  expect(made?.name).toBe("copy-filled.xlsx");
  expect(Buffer.from(made?.bytes ?? []).equals(Buffer.from(filledCopy(opened(data), template, null).bytes))).toBe(true);
  // What looks wrong in the copy is listed, each as the command line says it: here a period that ends before the charge begins.
  const summary = { Summary_Communication: { E26: { f: "Summary_Products!D10", v: "" } } };
  const doubtful = { name: "copy.xlsx", bytes: standIn({ cells: summary }) };
  const early = opened({ name: "early.xlsx", bytes: filledBytes({ ...melting, installation: { ...melting.installation, to: 45_291 } }) });
  const { doubts } = filledCopy(early, doubtful, null);
  expect(doubts.join(" ")).toMatch(/A_InstData!L9/);
  expect(templateOut(early, null, doubtful).lists.map(({ lines }) => lines)).toContainEqual(doubts);
  const shown = showPane();
  await openPapers(shown);
  await shown.user.upload(picked("Choose another file"), fileOf(data.name, data.bytes));
  await screen.findByRole("option", { name: "plant.xlsx" });
  const title = "Communication template, to fill in";
  await shown.user.upload(picked("Choose the template"), fileOf(template.name, template.bytes));
  await said(title, /^\d+ cells written; \d+ that the template asks for are missing\..*A_InstData!I20/);
  const links = await within(card(title)).findAllByRole("link");
  expect(links.map(({ textContent }) => textContent)).toEqual(["Save copy-filled.xlsx", "Save copy-filled.txt"]);
  for (const [name, bytes, why] of [
    ["old.xlsx", standIn({ version: "2.1" }), /^Nothing was made: .*2\.1.*known are 2\.1\.1/],
    ["locked.xlsx", standIn({ locked: ["D_Processes!L54"] }), /^Nothing was made: Cell D_Processes!L54 is locked/],
  ] as const) {
    await shown.user.upload(picked("Choose the template"), fileOf(name, bytes));
    await said(title, why);
    expect(within(card(title)).queryAllByRole("link")).toEqual([]);
  }
});

test("without plant data nothing is made, and the table that lacks is named", async () => {
  const shown = showPane();
  await openPapers(shown);
  await shown.user.click(screen.getByRole("button", { name: "Make the report" }));
  await said("Summary emissions report", /^Nothing was made: .*PlantInstallation/);
});

test("the verifier's pack is made of the open workbook as it calculated itself", async () => {
  const shown = showPane({ file: () => ({ name: "importer.xlsx", bytes: ready("importer-year.en") }) });
  await openPapers(shown);
  await shown.user.click(screen.getByRole("button", { name: "Make the pack" }));
  await said("Pack for the verifier", /^The pack holds [\d,]+ results with [\d,]+ steps, as this workbook calculated them\./);
  await screen.findByRole("link", { name: "Save verifiers-pack.zip" });
});

test("supplier workbooks go out from a list of the sheet as one file, and come back as a list", async () => {
  const list = [
    ["Supplier", "CN code", "Country"],
    ["Bolts", "73181542", "TW"],
    ["Coils", "72104900", "KR"],
  ];
  const shown = showPane({}, ({ book }) => list.forEach((line, r) => line.forEach((value, c) => book.set("Sheet1", r, c, { value }))));
  await openPapers(shown);
  await shown.user.click(screen.getByRole("button", { name: "From the list in this workbook" }));
  await said("Supplier workbooks, to send out", /^2 supplier workbooks are made\..*Bolts\.xlsx.*Coils\.xlsx/);
  await screen.findByRole("link", { name: "Save suppliers.zip" });
  const sheet = { name: "L", cells: list.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))) };
  const { files: out } = supplierFiles("l.xlsx", readWorkbook(writeWorkbook({ sheets: [sheet] }, ourNames([])), ourNames([])));
  await shown.user.upload(
    picked("Choose supplier workbooks"),
    out.map(({ name, bytes }) => fileOf(name, bytes)),
  );
  await said("Supplier workbooks, come back", /^2 of 2 files read, 2 goods on the sheet /);
  const [first] = await shown.host.tables();
  expect(first).toBeUndefined();
  const at = formatAddress({ sheet: "Supplier values", row: 7, column: 1, rows: 2, columns: 3 });
  expect((await shown.host.read(at)).map((row) => [...row])).toEqual([
    ["Bolts", "TW", "73181542"],
    ["Coils", "KR", "72104900"],
  ]);
});
