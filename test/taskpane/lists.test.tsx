// A list from a file: asked what it does not say, its columns confirmed, then sheets with live formulas, and remembered.
import { TextDecoder as NodeTextDecoder } from "node:util";
import { screen, waitFor } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";

beforeAll(() => {
  globalThis.TextDecoder ??= NodeTextDecoder as unknown as typeof TextDecoder;
  URL.createObjectURL = (made) => {
    files.push(made as Blob);
    return "blob:made";
  };
  URL.revokeObjectURL = () => undefined;
});
const files: Blob[] = [];
const textOf = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });
afterEach(leavePane);

const LIST = "CN code;Origin;Net mass;Date\n73181542;TW;100;2026-02-01\n84713000;CN;5;2026-03-01\n7318;XX;1;2026-03-01\n";

const open = async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getByRole("button", { name: /^Import a list/ }));
  const input = await screen.findByLabelText("Choose a file (.csv, .xlsx)", { selector: "input" });
  const file = new File([LIST], "list.csv");
  Object.defineProperty(file, "arrayBuffer", { value: async () => new TextEncoder().encode(LIST).buffer });
  await user.upload(input, file);
};
const insert = (): HTMLElement => screen.getByRole("button", { name: "Insert sheets with live formulas" });

test("asks the unit, shows what comes of it, and inserts tables with formulas", async () => {
  const shown = showPane();
  await open(shown);
  const question = await screen.findByRole("combobox", { name: /"Net mass" does not say its unit/ });
  expect(insert()).toHaveProperty("disabled", true);
  await shown.user.selectOptions(question, "t");
  await waitFor(() => expect(insert()).toHaveProperty("disabled", false));
  // The price of these goods is published in the readme.
  expect(document.body.textContent).toContain("Cost, EUR: 12,417.82");
  expect(document.body.textContent).toMatch(/row 4: Origin: /);
  expect(screen.getByRole("combobox", { name: "Net mass is" })).toHaveProperty("value", "tonnes");
  await shown.user.click(insert());
  await screen.findByText(/^Inserted: /);
  await screen.findByRole("link", { name: "Save declaration-days.ics" });
  // Art. 6(1) as amended by 2025/2083: the declaration for 2026 is due by 30 September 2027.
  expect(await textOf(files.at(-1) as Blob)).toMatch(/BEGIN:VEVENT[^]*DTSTART;VALUE=DATE:20270930/);
  const tables = await shown.host.tables();
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "ListLines1",
      "ListMonths1",
      "ListImporters1",
      "ListDeclaration1",
      "ListHolding1",
      "ListDeadlines1",
      "ListRefused1",
      "ListColumns1",
    ]),
  );
  const lines = tables.find(({ name }) => name === "ListLines1");
  expect(lines?.headers).toEqual(expect.arrayContaining(["CN code", "CN code read", "Scope", "Cost EUR", "Year so far of the importer t"]));
  const formulas = await shown.host.cells(lines?.address ?? "");
  expect(formulas.formulas[1]?.filter((formula) => formula.startsWith("="))).toHaveLength(11);
  // The next list with these headings is not asked again.
  expect(JSON.parse((await shown.host.settings.get("carbonBorder.listMapping")) ?? "")).toMatchObject({
    columns: [{ is: "cn" }, { is: "origin" }, { is: "tonnes", unit: "t" }, { is: "date" }],
  });
  await shown.user.click(screen.getByRole("button", { name: "Back to tables" }));
  await open(shown);
  await waitFor(() => expect(insert()).toHaveProperty("disabled", false));
});
