// The tables view over the workbook in memory: find, look, filter, insert, refresh, cancel.
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Host } from "../../src/host/port";
import { leavePane, showPane, type Shown } from "./render";
afterEach(leavePane);

const open = async ({ user }: Shown, title: RegExp): Promise<void> => {
  await user.click(screen.getAllByRole("button", { name: title })[0] as HTMLElement);
  await screen.findByRole("table");
};
const insert = async ({ user }: Shown): Promise<void> => user.click(screen.getByRole("button", { name: "Insert on a new sheet" }));

describe("Finding a table", () => {
  test("the EU ETS benchmarks of 2021-2025 come first", async () => {
    showPane();
    const [first] = await within(screen.getByRole("tabpanel")).findAllByRole("listitem");
    expect(first?.textContent).toMatch(/^EU ETS benchmarks 2021-2025/);
  });
  test("a Chinese word finds a table in an English pane", async () => {
    const { user } = showPane();
    await user.type(screen.getByRole("searchbox"), "標竿值");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^CBAM benchmarks/)]),
    );
    expect(screen.queryByText("CBAM certificate prices")).toBeNull();
  });
  test("a word that no table knows says so, and what to try", async () => {
    const { user } = showPane();
    await user.type(screen.getByRole("searchbox"), "zebra");
    expect(screen.getByRole("status").textContent).toMatch(/No table for “zebra”.*2025\/2620/);
  });
});

describe("One table", () => {
  test("shows its rows, count, source, edition and fingerprint", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    expect(screen.getByText("55 rows")).toBeTruthy();
    const table = screen.getByRole("table");
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((head) => head.textContent),
      // The name in the reader's language, then the figures: at 380 px nothing else is in sight.
    ).toEqual(["Product", "Best-10 % average", "Benchmark", "Unit", "Traditional Chinese", "Simplified Chinese"]);
    expect(within(table).getByText("Grey cement clinker")).toBeTruthy();
    const source = screen.getByRole("region", { name: "Source" });
    expect(source.textContent).toContain("2021/447");
    expect(source.textContent).toMatch(/[0-9a-f]{64}/);
  });
  test("is read by a Power Query from where the pane is served, with heads in the pane's language", async () => {
    const base = document.head.appendChild(document.createElement("base"));
    base.href = "https://example.org/carbon/workbench/index.html";
    try {
      const shown = showPane({ locale: "zh-TW" });
      await open(shown, /2021-2025/);
      await shown.user.click(screen.getByRole("button", { name: "Power Query 文字" }));
      const text = (screen.getByRole("textbox", { name: "Power Query 文字" }) as HTMLTextAreaElement).value;
      expect(text).toContain('Web.Contents("https://example.org/carbon/tables/ets-benchmarks-2021-2025.json")');
      expect(text).toContain('{"產品（英文）", "繁體中文名稱"');
      await shown.user.click(screen.getByRole("button", { name: "複製" }));
      expect(await navigator.clipboard.readText()).toBe(text);
    } finally {
      base.remove();
    }
  });
  test("its link opens the official page through the host", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await shown.user.click(screen.getByRole("link", { name: /eur-lex/ }));
    expect(shown.host.opened).toEqual(["https://eur-lex.europa.eu/eli/reg_impl/2021/447/oj"]);
  });
  test("of ten thousand rows only those in sight are drawn", async () => {
    const shown = showPane();
    await open(shown, /corrected by 2026\/1740/);
    expect(screen.getByText("10,911 rows")).toBeTruthy();
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("10912");
    expect(within(screen.getByRole("table")).getAllByRole("row").length).toBeLessThan(40);
  });
  test("a search in the rows and the columns chosen limit what goes on the sheet", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await shown.user.type(screen.getByRole("searchbox", { name: "Search in the rows" }), "熟料");
    expect(await screen.findByText("2 of 55 rows")).toBeTruthy();
    await shown.user.click(screen.getByRole("button", { name: "Columns 6/9" }));
    await shown.user.click(await screen.findByRole("menuitemcheckbox", { name: "Simplified Chinese" }));
    await shown.user.keyboard("{Escape}");
    await insert(shown);
    await screen.findByText(/2 rows inserted/);
    const [table] = await shown.host.tables();
    expect(table?.headers).toEqual(["Product", "Traditional Chinese", "Unit", "Best-10 % average", "Benchmark"]);
    // Grey clinker: best-10-% average 0.722, benchmark 0.693; white: 0.973 and 0.957 (2021/447, Annex).
    expect(await shown.host.read("'ETS benchmarks 2021-2025'!A8:E9")).toEqual([
      ["Grey cement clinker", "灰色水泥熟料", "allowances/t", 0.722, 0.693],
      ["White cement clinker", "白色水泥熟料", "allowances/t", 0.973, 0.957],
    ]);
  });
  test("a country is found by its Chinese name; one without a table gets the other countries' rows, and is told so", async () => {
    const shown = showPane();
    await open(shown, /corrected by 2026\/1740/);
    const country = screen.getByRole("combobox", { name: "Country" });
    await shown.user.type(country, "台灣");
    await shown.user.tab();
    await waitFor(() => expect(country).toHaveProperty("value", "Taiwan (TW)"));
    await shown.user.type(screen.getByRole("textbox", { name: "CN code begins with" }), "73181542");
    expect(await screen.findByText("1 of 10,911 rows")).toBeTruthy();
    await shown.user.clear(country);
    await shown.user.type(country, "Fiji");
    await shown.user.tab();
    expect(await screen.findByText(/no table of its own/)).toBeTruthy();
  });
  test("filters that leave nothing say so, and nothing can be inserted", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await shown.user.type(screen.getByRole("searchbox", { name: "Search in the rows" }), "zebra");
    expect(await screen.findByText("No row matches")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Insert on a new sheet" })).toHaveProperty("disabled", true);
  });
});

describe("Inserting", () => {
  test("puts source lines above a real table, typed, and shows it", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await insert(shown);
    expect(await screen.findByText("55 rows inserted at 'ETS benchmarks 2021-2025'!A7:F62")).toBeTruthy();
    const notes = (await shown.host.read("'ETS benchmarks 2021-2025'!A1:A6")).map(([cell]) => cell);
    expect(notes[0]).toBe("EU ETS benchmarks 2021-2025");
    expect(notes[1]).toMatch(/^Source: Implementing Regulation \(EU\) 2021\/447/);
    expect(notes[2]).toMatch(/Edition 2021-447 .* https:\/\/eur-lex\.europa\.eu/);
    expect(notes[3]).toMatch(/CC BY 4\.0.*SHA-256 [0-9a-f]{64}$/);
    expect((await shown.host.selection()).address).toBe("'ETS benchmarks 2021-2025'!A7");
  });
  test("undone, nothing more is said of it, and it can be inserted again; redone, it is offered to be renewed", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await insert(shown);
    await screen.findByText(/55 rows inserted at/);
    const { tables } = shown.host.book;
    const kept = [...tables];
    act(() => {
      tables.clear();
      shown.host.book.changed();
    });
    await screen.findByRole("button", { name: "Insert on a new sheet" });
    await waitFor(() => expect(screen.queryByText(/55 rows inserted at/)).toBeNull());
    act(() => {
      kept.forEach(([name, table]) => tables.set(name, table));
      shown.host.book.changed();
    });
    await screen.findByRole("button", { name: "Refresh the table" });
  });

  test("again refreshes the same table in place, also from the list of tables in the workbook", async () => {
    const shown = showPane();
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await insert(shown);
    await screen.findByText(/55 rows inserted/);
    await shown.host.write("'ETS benchmarks 2021-2025'!F8", [[999]]);
    await shown.user.click(screen.getByRole("button", { name: "Back to all tables" }));
    const mine = await screen.findByRole("region", { name: "In this workbook" });
    await shown.user.click(within(mine).getByRole("button", { name: /EU ETS benchmarks/ }));
    await shown.user.click(await screen.findByRole("button", { name: "Refresh the table" }));
    await screen.findByText(/55 rows refreshed/);
    // Coke: 0.217 (2021/447, Annex).
    expect(await shown.host.read("'ETS benchmarks 2021-2025'!F8")).toEqual([[0.217]]);
    expect(await shown.host.tables()).toHaveLength(1);
  });
  test("at the selection, which is named on the button", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!C3"));
    await open(shown, /Carbon leakage exposure factors/);
    await shown.user.click(await screen.findByRole("button", { name: "Insert at C3" }));
    await screen.findByText(/inserted at Sheet1!C9/);
    expect(await shown.host.read("Sheet1!C10:F10")).toEqual([[2021, 1, 0.3, 0.3]]);
  });
  test("over something of the user's writes nothing, says which cell, and leads there", async () => {
    const shown = showPane({}, (host) => host.book.set("Sheet1", 9, 3, { value: "mine" }));
    await open(shown, /Carbon leakage exposure factors/);
    act(() => shown.host.select("Sheet1!C3"));
    await shown.user.click(await screen.findByRole("button", { name: "Insert at C3" }));
    expect(await screen.findByText(/Sheet1!D10 is in the way/)).toBeTruthy();
    expect(await shown.host.tables()).toEqual([]);
    await shown.user.click(screen.getByRole("button", { name: "Go to the cell" }));
    expect((await shown.host.selection()).address).toBe("Sheet1!D10");
  });
  test("shows progress and can be cancelled", async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const shown = showPane({}, (host) => {
      const original = host.insertTable;
      const slow: Host["insertTable"] = async (table, options = {}) => {
        options.onProgress?.({ done: 3000, total: 10_911 });
        await gate;
        return original(table, options);
      };
      Object.assign(host, { insertTable: slow });
    });
    await open(shown, /corrected by 2026\/1740/);
    await insert(shown);
    expect(await screen.findByText("3,000 of 10,911 rows")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("3000");
    await shown.user.click(screen.getByRole("button", { name: "Cancel" }));
    go();
    expect(await screen.findByText(/Cancelled; nothing was left behind/)).toBeTruthy();
    expect(await shown.host.tables()).toEqual([]);
  });
  test("a host that fails is reported in words", async () => {
    const shown = showPane({}, (host) => Object.assign(host, { insertTable: () => Promise.reject(new Error("the sheet is protected")) }));
    await open(shown, /EU ETS benchmarks 2021-2025/);
    await insert(shown);
    expect(await screen.findByText("The table could not be written: the sheet is protected")).toBeTruthy();
  });
});
