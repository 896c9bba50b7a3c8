// Calculating: a function found by its task, its form, the result while typing, the steps, and the way into the sheet.
import { act, screen, waitFor, within } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";
afterEach(leavePane);

const open = async (shown: Shown, task: string): Promise<void> => {
  await shown.user.click(screen.getByRole("tab", { name: "Calculate" }));
  await shown.user.click(await screen.findByRole("button", { name: new RegExp(`^${task}`) }));
};
const result = (): string =>
  screen
    .getAllByRole("status")
    .map((status) => status.textContent)
    .join(" ");

const fillCost = async ({ user }: Shown): Promise<void> => {
  await user.type(screen.getByRole("combobox", { name: "CN code" }), "73181542");
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
    await waitFor(() => expect(result()).toContain("12,417.82 EUR"));
    expect(result()).toContain('=CBAM.COST("73181542","TW",100,DATE(2026,2,1))');
    const steps = screen.getByRole("region", { name: "Steps" });
    expect(steps.textContent).toMatch(/Mark-up.*0\.1.*CBAM factor.*0\.975.*Certificates to surrender.*164\.78/);
    expect(steps.textContent).toContain("Regulation (EU) 2023/956, Art. 22");
  });
  test("goes into the sheet as formula or as value", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!A1"));
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await waitFor(() => expect(result()).toContain("12,417.82"));
    await shown.user.click(screen.getByRole("button", { name: "Insert value" }));
    await screen.findByText("Written into A1");
    expect(await shown.host.read("Sheet1!A1")).toEqual([[12417.8208]]);
    act(() => shown.host.select("Sheet1!A2"));
    await shown.user.click(screen.getByRole("button", { name: "Insert formula" }));
    await screen.findByText("Written into A2");
    expect(shown.host.book.cell("Sheet1", 1, 0)?.formula).toBe('=CBAM.COST("73181542","TW",100,DATE(2026,2,1))');
  });
  test("a value takes a card of its steps along once the person chose so, never before", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!A1"));
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await waitFor(() => expect(result()).toContain("12,417.82"));
    await shown.user.click(screen.getByRole("button", { name: "Insert value" }));
    await screen.findByText("Written into A1");
    expect(shown.host.cards.size).toBe(0);
    await shown.user.click(screen.getByRole("tab", { name: "Settings" }));
    const choice = screen.getByRole("switch", { name: "Values with a card of their steps" });
    expect(choice).toHaveProperty("checked", false);
    await shown.user.click(choice);
    await shown.user.click(screen.getByRole("tab", { name: "Calculate" }));
    act(() => shown.host.select("Sheet1!A2"));
    await shown.user.click(screen.getByRole("button", { name: "Insert value" }));
    await screen.findByText("Written into A2");
    const card = shown.host.cards.get("Sheet1!A2");
    expect(await shown.host.read("Sheet1!A2")).toEqual([[12417.8208]]);
    expect(card).toMatchObject({ value: 12417.8208, numberFormat: expect.stringContaining("0.00"), title: expect.stringMatching(/cost/i) });
    expect(card?.rows[0]).toEqual({ name: "Formula", value: '=CBAM.COST("73181542","TW",100,DATE(2026,2,1))' });
    expect(card?.rows.find(({ name }) => name.startsWith("CBAM factor"))).toMatchObject({
      value: "0.975",
      source: expect.stringContaining("Directive 2003/87/EC, Art. 10a"),
    });
  });
  test("refuses a comma as the cell would, in words", async () => {
    const shown = showPane();
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await shown.user.clear(screen.getByRole("textbox", { name: "Net mass (t)" }));
    await shown.user.type(screen.getByRole("textbox", { name: "Net mass (t)" }), "1,234");
    await waitFor(() => expect(result()).toMatch(/Net mass \(t\): "1,234"/));
    expect(screen.getByRole("button", { name: "Insert value" })).toHaveProperty("disabled", true);
  });
  test("for a whole table: columns in place of values, and a calculated column", async () => {
    const shown = showPane();
    await act(() =>
      shown.host.insertTable({
        name: "Lines",
        place: { kind: "at", address: "Sheet1!A1" },
        notes: [],
        columns: [
          { header: "Code", kind: "text" },
          { header: "Mass #1", kind: "number" },
        ],
        rows: [
          ["73181542", 100],
          ["72081000", 5],
        ],
      }),
    );
    act(() => shown.host.select("Sheet1!A2"));
    await open(shown, "Cost of an import line");
    await shown.user.click(await screen.findByRole("switch", { name: "Calculate every row of Lines" }));
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Column for CN code" }), "Code");
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Column for Net mass (t)" }), "Mass #1");
    await shown.user.type(screen.getByRole("combobox", { name: /^Country of origin, the same/ }), "TW");
    await shown.user.tab();
    await shown.user.type(screen.getByRole("textbox", { name: /^Date, the same/ }), "2026-02-01");
    // The first row is the line above.
    await waitFor(() => expect(result()).toContain("12,417.82"));
    await shown.user.click(screen.getByRole("button", { name: "Add the column (2 rows)" }));
    await screen.findByText(/added to Lines/);
    expect(shown.host.book.cell("Sheet1", 1, 2)?.formula).toBe('=CBAM.COST([@[Code]],"TW",[@[Mass \'#1]],DATE(2026,2,1))');
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
      [
        [120, 1.5],
        [20, 2],
      ].forEach((row, r) => row.forEach((value, c) => host.book.set("Sheet1", r, c, { value })));
      host.select("Sheet1!A1:B2");
    });
    await open(shown, "Embedded emissions of a complex good");
    await shown.user.type(screen.getByRole("textbox", { name: "Attributed emissions" }), "50");
    await shown.user.type(screen.getByRole("textbox", { name: "Activity level" }), "100");
    await shown.user.click(screen.getByRole("button", { name: "Optional arguments (1)" }));
    await shown.user.click(screen.getByRole("button", { name: "Use the selected cells" }));
    // (50 + 120 x 1.5 + 20 x 2) / 100 = 2.7 t CO2e/t.
    await waitFor(() => expect(result()).toMatch(/2\.7 t CO2e\/t/));
    expect(result()).toContain("=CBAM.EMBEDDED(50,100,A1:B2)");
  });
});

describe("Choosing instead of typing", () => {
  test("a code by a word in another language, its routes, and the version a blank stands for", async () => {
    const { user, ...shown } = showPane();
    await open({ user, ...shown }, "CBAM benchmark of a good");
    await user.type(screen.getByRole("combobox", { name: "CN code" }), "扣件");
    await user.click((await screen.findAllByRole("option", { name: /^7318/ }))[0] as HTMLElement);
    await user.click(screen.getByRole("button", { name: /^Optional arguments/ }));
    // 2025/2620 prints three routes for screws of carbon steel, C, D and E, and others of alloy steel.
    await waitFor(() =>
      expect(
        [...(screen.getByRole("combobox", { name: "Production route (optional)" }) as HTMLSelectElement).options].map(({ value }) => value),
      ).toEqual(expect.arrayContaining(["C", "D", "E"])),
    );
    const law = screen.getByRole("combobox", { name: "Legal version (optional)" }) as HTMLSelectElement;
    expect([...law.options].map(({ value }) => value).sort()).toEqual([
      "",
      "2023-956",
      "2025-2083",
      "2025-2621",
      "2026-1740",
      "COM-2021-564",
      "COM-2025-989",
      "COM-2025-989+COM-2026-616",
      "COM-2026-616",
      "EP-2022-06-22",
    ]);
    expect(law.options[0]?.text).toBe("(blank: 2025-2083)");
    expect(screen.getByText(/^Blank: 2025-2083, the version in force/)).toBeTruthy();
    await user.selectOptions(law, "COM-2026-616");
    expect(await screen.findByText(/What-if: slower phase-out/)).toBeTruthy();
  });
  test("the date decides which version a blank stands for, and says when none is in force", async () => {
    const { user, ...shown } = showPane();
    await open({ user, ...shown }, "Cost of an import line");
    await user.click(screen.getByRole("button", { name: /^Optional arguments/ }));
    await user.type(screen.getByRole("textbox", { name: "Date" }), "2024年3月1日");
    expect(await screen.findByText(/^Blank: 2023-956, the version in force on the date/)).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Date" }));
    await user.type(screen.getByRole("textbox", { name: "Date" }), "2020-01-01");
    expect(await screen.findByText("Blank: no version is in force on this date.")).toBeTruthy();
  });
  test("materials of the chosen programme, industries by name, fixed words with their meaning", async () => {
    const { user, ...shown } = showPane();
    await open({ user, ...shown }, "Embodied-carbon limit of a material");
    await user.type(screen.getByRole("combobox", { name: "Material" }), "rebar");
    expect((await screen.findAllByRole("option")).map((option) => option.textContent)).toEqual(["rebar fabricated", "rebar unfabricated"]);
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: /^Optional arguments/ }));
    expect([...(screen.getByRole("combobox", { name: "Tier (optional)" }) as HTMLSelectElement).options].map(({ text }) => text)).toEqual([
      "(blank)",
      "best 20 % (top20)",
      "best 40 % (top40)",
      "better than average",
    ]);
    await user.click(screen.getByRole("button", { name: "Back to all functions" }));
    await open({ user, ...shown }, "Is an industry covered?");
    await user.type(screen.getByRole("combobox", { name: "NAICS code" }), "水泥");
    await user.click(await screen.findByRole("option", { name: /^327310/ }));
    await waitFor(() => expect(result()).toContain("yes"));
    expect(result()).toContain('=CCA.COVERED("327310")');
  });
});

describe("The list of tasks", () => {
  test("finds by a word in any language; stars and recent ones come first and stay", async () => {
    const { user, host } = showPane();
    await user.click(screen.getByRole("tab", { name: "Calculate" }));
    const box = await screen.findByRole("searchbox", { name: "What do you want to calculate?" });
    await user.type(box, "碳費");
    expect((await screen.findAllByRole("listitem"))[0]?.textContent).toMatch(/TW\.(FEE|EFFECTIVEPRICE)/);
    await user.click(screen.getByRole("button", { name: "Keep among the favourites: Carbon fee of a plant" }));
    await user.clear(box);
    await user.click(screen.getByRole("button", { name: /^Tax rate in a year/ }));
    await user.click(await screen.findByRole("button", { name: "Back to all functions" }));
    expect(
      within(screen.getByRole("region", { name: "Favourites" }))
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Carbon fee of a plantTW.FEE"]);
    expect(within(screen.getByRole("region", { name: "Recently used" })).getAllByRole("listitem")[0]?.textContent).toContain("MCA.RATE");
    expect(await host.prefs.get("calculate.favourites")).toBe('["TW.FEE"]');
  });
});

describe("A result of several cells", () => {
  const openTiers = async (shown: Shown): Promise<void> => {
    await open(shown, "All tiers");
    await waitFor(() => expect(result()).toContain("=FPFA.TIERS()"));
  };
  test("goes in as one formula", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!B2"));
    await openTiers(shown);
    await shown.user.click(screen.getByRole("button", { name: "Insert formula" }));
    await screen.findByText("Written into B2");
    expect(shown.host.book.cell("Sheet1", 1, 1)?.formula).toBe("=FPFA.TIERS()");
  });
  test("writes nothing where something stands in its way, neither as formula nor as values", async () => {
    const shown = showPane({}, (host) => {
      host.book.set("Sheet1", 3, 2, { value: "mine" });
      host.select("Sheet1!B2");
    });
    await openTiers(shown);
    for (const name of ["Insert formula", "Insert value"]) {
      await shown.user.click(screen.getByRole("button", { name }));
      await screen.findAllByText(/cells, and C4 holds something already\. Nothing was written\./);
    }
    expect(shown.host.book.cell("Sheet1", 1, 1)).toBeNull();
    expect(shown.host.book.cell("Sheet1", 3, 2)?.value).toBe("mine");
  });
});

describe("On a sheet of its own", () => {
  test("inputs by name, a formula that points to them, the basis, the steps as a table with their provisions", async () => {
    const shown = showPane();
    await open(shown, "Cost of an import line");
    await fillCost(shown);
    await waitFor(() => expect(result()).toContain("12,417.82"));
    for (const sheet of ["Cost of an import line", "Cost of an import line (2)"]) {
      await shown.user.click(screen.getByRole("button", { name: "Insert on a new sheet" }));
      await screen.findByText(`New sheet “${sheet}” with inputs, result and steps`);
      const at = (row: number, column: number) => shown.host.book.cell(sheet, row, column);
      expect([4, 5, 6, 7].map((row) => [at(row, 0)?.value, at(row, 1)?.value])).toEqual([
        ["CN code", "73181542"],
        ["Country of origin", "TW"],
        ["Net mass (t)", 100],
        ["Date", 46054],
      ]);
      expect(at(7, 1)?.format).toBe("yyyy-mm-dd");
      expect(at(9, 1)?.formula).toBe("=CBAM.COST($B$5,$B$6,$B$7,$B$8)");
      expect(at(10, 1)?.formula).toBe('=LAW.BASIS("CBAM.COST",$B$5,$B$6,$B$7,$B$8)');
      expect(at(11, 1)).toMatchObject({ value: '=CBAM.COST("73181542","TW",100,DATE(2026,2,1))', formula: "" });
    }
    const tables = await shown.host.tables();
    expect(tables.map(({ name, headers }) => [name, headers.slice(0, 6)])).toEqual(
      ["", "_2"].map((end) => [`CB_Steps_CBAM_COST${end}`, ["Step", "Text", "Value", "Unit", "Provision", "Official page"]]),
    );
    const rows = await shown.host.read(tables[0]?.address ?? "");
    expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining([0.975, 164.78]));
    expect(
      rows
        .slice(1)
        .filter((row) => row[4] !== "")
        .every((row) => /^https:/.test(String(row[5]))),
    ).toBe(true);
  });
  test("a table-shaped result stands under its column names, a typed block as cells of the sheet", async () => {
    const shown = showPane();
    await open(shown, "Projection over several years");
    const type = (name: string, text: string): Promise<void> =>
      shown.user.type(screen.getByLabelText(name, { selector: "input, textarea" }), text);
    await type("CN code", "73181542");
    await type("Country of origin", "TW");
    await shown.user.tab();
    await type("Net mass (t)", "100");
    await type("First year", "2026");
    await type("Last year", "2027");
    await shown.user.click(screen.getByRole("button", { name: /^Optional arguments/ }));
    await type("Certificate price (optional)", "80{Enter}90");
    await waitFor(() => expect(result()).toContain("{80;90}"));
    await shown.user.click(screen.getByRole("button", { name: "Insert on a new sheet" }));
    await screen.findByText(/^New sheet/);
    const found = shown.host.book.formulaCells().find(({ cell }) => cell.formula.startsWith("=CBAM.PROJECT("));
    // Five inputs in rows 5 to 9, two prices in 10 and 11, column names in 12.
    expect(found).toMatchObject({ column: 0, cell: { formula: "=CBAM.PROJECT($B$5,$B$6,$B$7,$B$8,$B$9,,,,$B$10:$B$11,,$B$12)" } });
  });
});
