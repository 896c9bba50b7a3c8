// Calculating: a function found by its task, its form, the result while typing, the steps, and the way into the sheet.
import { act, screen, waitFor } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";

jest.setTimeout(20_000);
afterEach(leavePane);

const open = async (shown: Shown, task: string): Promise<void> => {
  await shown.user.click(screen.getByRole("tab", { name: "Calculate" }));
  await shown.user.click(await screen.findByRole("button", { name: new RegExp(`^${task}`) }));
};
const result = (): string => screen.getAllByRole("status").map((status) => status.textContent).join(" ");

const fillCost = async ({ user }: Shown): Promise<void> => {
  await user.type(screen.getByRole("textbox", { name: "CN code" }), "73181542");
  await user.type(screen.getByRole("combobox", { name: "Country of origin" }), "TW");
  await user.tab();
  await user.type(screen.getByRole("textbox", { name: "Net mass (t)" }), "100");
  await user.type(screen.getByRole("textbox", { name: "Date" }), "2026-02-01");
};

describe("The cost of an import line", () => {
  test("says first what is still needed, then the cost with every step and its act", async () => {
    const shown = showPane();
    await open(shown, "Cost of an import line");
    expect(result()).toContain("Still needed: CN code, Country of origin, Net mass (t), Date");
    await fillCost(shown);
    // 100 t x (2.707 x 1.1 - 1 x 0.975 x 1.364) = 100 x (2.9777 - 1.3299) = 164.78 t; x 75.36 EUR = 12,417.8208 EUR.
    await waitFor(() => expect(result()).toContain("12,417.8208 EUR"));
    expect(result()).toContain('=CBAM.COST("73181542","TW",100,DATE(2026,2,1))');
    const steps = screen.getByRole("region", { name: "Steps" });
    expect(steps.textContent).toMatch(/Mark-up.*0\.1.*CBAM factor.*0\.975.*Certificates to surrender.*164\.78/);
    expect(steps.textContent).toContain("Regulation (EU) 2023/956, Art. 22");
  });
  test("goes into the sheet as formula or as value", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!A1"));
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await waitFor(() => expect(result()).toContain("12,417.8208"));
    await shown.user.click(screen.getByRole("button", { name: "Insert value" }));
    await screen.findByText("Written into A1");
    expect(await shown.host.read("Sheet1!A1")).toEqual([[12417.8208]]);
    act(() => shown.host.select("Sheet1!A2"));
    await shown.user.click(screen.getByRole("button", { name: "Insert formula" }));
    await screen.findByText("Written into A2");
    expect(shown.host.book.cell("Sheet1", 1, 0)?.formula).toBe('=CBAM.COST("73181542","TW",100,DATE(2026,2,1))');
  });
  test("refuses a comma as the cell would, in words", async () => {
    const shown = showPane();
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await shown.user.clear(screen.getByRole("textbox", { name: "Net mass (t)" }));
    await shown.user.type(screen.getByRole("textbox", { name: "Net mass (t)" }), "1,5");
    await waitFor(() => expect(result()).toMatch(/Net mass \(t\): "1,5"/));
    expect(screen.getByRole("button", { name: "Insert value" })).toHaveProperty("disabled", true);
  });
  test("for a whole table: columns in place of values, and a calculated column", async () => {
    const shown = showPane();
    await shown.host.insertTable({
      name: "Lines", place: { kind: "at", address: "Sheet1!A1" }, notes: [],
      columns: [{ header: "Code", kind: "text" }, { header: "Mass #1", kind: "number" }], rows: [["73181542", 100], ["72081000", 5]],
    });
    act(() => shown.host.select("Sheet1!A2"));
    await open(shown, "Cost of an import line");
    await shown.user.click(await screen.findByRole("switch", { name: "Calculate every row of Lines" }));
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Column for CN code" }), "Code");
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Column for Net mass (t)" }), "Mass #1");
    await shown.user.type(screen.getByRole("combobox", { name: /^Country of origin, the same/ }), "TW");
    await shown.user.tab();
    await shown.user.type(screen.getByRole("textbox", { name: /^Date, the same/ }), "2026-02-01");
    // The first row is the line above.
    await waitFor(() => expect(result()).toContain("12,417.8208"));
    await shown.user.click(screen.getByRole("button", { name: "Add the column (2 rows)" }));
    await screen.findByText(/added to Lines/);
    expect(shown.host.book.cell("Sheet1", 1, 2)?.formula).toBe("=CBAM.COST([@[Code]],\"TW\",[@[Mass '#1]],DATE(2026,2,1))");
    expect((await shown.host.tables())[0]?.headers).toEqual(["Code", "Mass #1", "Cost of an import line"]);
  });
});

describe("Other forms", () => {
  test("a list of a product's names, a block of rows, and a result that is a table", async () => {
    const shown = showPane();
    await open(shown, "Embedded emissions of a complex good");
    await shown.user.type(screen.getByRole("textbox", { name: "Attributed emissions" }), "50");
    await shown.user.type(screen.getByRole("textbox", { name: "Activity level" }), "100");
    await shown.user.click(screen.getByRole("button", { name: "Optional arguments (1)" }));
    await shown.user.type(screen.getByRole("textbox", { name: "Precursors (optional)" }), "120; 1.5");
    // (50 + 120 x 1.5) / 100 = 2.3 t CO2e/t.
    await waitFor(() => expect(result()).toMatch(/2\.3 t CO2e\/t/));
    expect(result()).toContain("=CBAM.EMBEDDED(50,100,{120,1.5})");
  });
  test("cells picked from the sheet go into the formula as their address", async () => {
    const shown = showPane({}, (host) => {
      [[120, 1.5], [20, 2]].forEach((row, r) => row.forEach((value, c) => host.book.set("Sheet1", r, c, { value })));
      host.select("Sheet1!A1:B2");
    });
    await open(shown, "Embedded emissions of a complex good");
    await shown.user.type(screen.getByRole("textbox", { name: "Attributed emissions" }), "50");
    await shown.user.type(screen.getByRole("textbox", { name: "Activity level" }), "100");
    await shown.user.click(screen.getByRole("button", { name: "Optional arguments (1)" }));
    await shown.user.click(screen.getByRole("button", { name: "Use the selected cells" }));
    // (50 + 120 x 1.5 + 20 x 2) / 100 = 2.7 t CO2e/t.
    await waitFor(() => expect(result()).toMatch(/2\.7 t CO2e\/t/));
    expect(result()).toContain("=CBAM.EMBEDDED(50,100,Sheet1!A1:B2)");
  });
});
