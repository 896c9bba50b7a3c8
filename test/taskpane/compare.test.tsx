// Comparing: a shipment from the form, a list from the sheet, bars, lines, steps, and the way into the sheet.
import { act, screen, waitFor, within } from "@testing-library/react";
import { makeDrawable } from "./drawablePage";
import { leavePane, showPane, type Shown } from "./render";
beforeAll(makeDrawable);
afterEach(leavePane);

/** Typed, or chosen from a list one can type into. */
const field = (name: string): HTMLElement => screen.queryByRole("textbox", { name }) ?? screen.getByRole("combobox", { name });
const open = async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getByRole("tab", { name: "Compare" }));
  await screen.findByRole("group", { name: "What is compared" });
};
const chart = (name: RegExp): HTMLElement => screen.getByRole("figure", { name });
const charges = (): HTMLElement => screen.getByRole("table", { name: "Charge by law and version" });
const rowOf = (name: RegExp): string =>
  within(charges())
    .getAllByRole("row")
    .find((row) => name.test(row.textContent ?? ""))?.textContent ?? "";

/** The figures under a chart, row by row, as its table says them. */
const figures = (of: HTMLElement): string[] =>
  within(of)
    .queryAllByRole("row", { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));

const fillExample = async (shown: Shown): Promise<void> => {
  await open(shown);
  await shown.user.click(screen.getByRole("button", { name: "Fill in an example" }));
  await waitFor(() => expect(rowOf(/^EU CBAM/)).toContain("EUR"));
};

/** A fee of 100,000 t at the general rate, and the American figures of one industry. */
const fillMore = async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getByRole("button", { name: /^What single laws ask for/ }));
  const typed: readonly (readonly [string, string])[] = [
    ["Emissions of the site (t CO2e a year)", "100000"],
    ["NAICS code", "331110"],
    ["US baseline (t CO2e/t)", "1"],
    ["US carbon price (USD)", "60"],
    ["1 USD in EUR", "0.9"],
    ["1 TWD in EUR", "0.03"],
  ];
  for (const [name, text] of typed) {
    await user.click(field(name));
    await user.paste(text);
  }
};

describe("One shipment", () => {
  test("gives a charge under the law in force, says what the other laws need, and draws only what has a figure", async () => {
    const shown = showPane();
    await fillExample(shown);
    // 100 t x (2.707 x 1.1 - 0.975 x 1.364) x EUR 75.36 = EUR 12,417.8208
    expect(rowOf(/^EU CBAM/)).toBe("EU CBAM 2025-2083law12,417.82 EUR");
    // What a law needs besides is found a moment after the first answer.
    await waitFor(() =>
      expect(rowOf(/^Taiwan carbon fee 2023law|^Taiwan carbon fee 2023needs/)).toBe(
        "Taiwan carbon fee 2023needs input: Emissions of the site (t CO2e a year)and: Own intensity (t CO2e/t)–",
      ),
    );
    expect(rowOf(/^US Clean/)).toContain("needs input: NAICS code");
    const bars = chart(/^Charge by law/);
    await waitFor(() => expect(bars.querySelectorAll("rect").length).toBeGreaterThan(0));
    expect(figures(bars).slice(1)).toEqual(["EU CBAM 2025-2083 | 12,417.82 EUR"]);
    expect(bars.textContent).toContain("One bar: EU CBAM 2025-2083, 12,417.82 EUR.");
    expect(within(bars).getByText(/Taiwan carbon fee 2023: needs input/)).toBeTruthy();
    expect(bars.textContent).not.toContain("| 0");
  });

  test("leads from a missing figure to its field, wherever it stands", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(within(charges()).getByRole("button", { name: "needs input: NAICS code" }));
    await waitFor(() => expect(document.activeElement).toBe(field("NAICS code")));
    // Found by the name of the industry: NAICS 2022, 331110 Iron and Steel Mills and Ferroalloy Manufacturing.
    await shown.user.keyboard("iron and steel mills");
    await shown.user.click(await screen.findByRole("option", { name: /^331110 Iron and Steel Mills/i }));
    expect((field("NAICS code") as HTMLInputElement).value).toBe("331110");
    await waitFor(() => expect(rowOf(/^US Clean/)).not.toContain("NAICS"));
  });

  test("opens a row to its steps with the acts", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(within(charges()).getByRole("button", { name: /EU CBAM 2025-2083/ }));
    const steps = await screen.findByRole("region", { name: "Steps" });
    expect(steps.textContent).toMatch(/Mark-up.*0\.1.*CBAM factor.*0\.975.*Certificates to surrender.*164\.78/);
    expect(steps.textContent).toContain("Regulation (EU) 2023/956, Art. 22");
  });

  test("follows what is typed, converts with the person's rates, and tells bills from law", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(field("Own intensity (t CO2e/t)"));
    await shown.user.paste("2");
    await fillMore(shown);
    // NT$300/t x (100,000 - 25,000) t / 100,000 t = NT$225 per t; x 100 t x 2 = NT$45,000; x 0.03 = EUR 1,350
    await waitFor(() => expect(rowOf(/^Taiwan carbon fee 2023law/)).toMatch(/45,000\.00 TWD1,350\.00 EUR/));
    // The percentage of the bill begins after the shipment's year: 100 % of the baseline in 2026: (2 - 1) x 100 x USD 60 = USD 6,000
    expect(rowOf(/^US Clean/)).toMatch(/bill, not law.*6,000\.00 USD5,400\.00 EUR/);
    const bars = chart(/^Charge by law/);
    expect(figures(bars).slice(1)).toEqual([
      "Taiwan carbon fee 2023 | 1,350.00 EUR",
      "US Clean Competition Act 119 (bill, not law) | 5,400.00 EUR",
    ]);
    await waitFor(() => {
      const fills = [...bars.querySelectorAll("svg[aria-label] rect")]
        .map((rect) => rect.getAttribute("fill") ?? "")
        .filter((fill) => /hatch|Brand/.test(fill));
      expect(fills.map((fill) => /^url/.test(fill))).toEqual([false, true]);
    });
  });

  test("without a rate says so instead of drawing a bar", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Compare in" }), "TWD");
    await waitFor(() => expect(rowOf(/^EU CBAM/)).toContain("needs your exchange rate for EUR"));
    expect(figures(chart(/^Charge by law/))).toEqual([]);
    await shown.user.type(field("1 EUR in TWD"), "36");
    // 12,417.8208 x 36 = 447,041.5488
    await waitFor(() => expect(figures(chart(/^Charge by law/)).slice(1)).toEqual(["EU CBAM 2025-2083 | 447,041.55 TWD"]));
  });
});

describe("Over years", () => {
  test("a price path gives a line to the last year, years without a figure are gaps with their reason", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(screen.getByRole("switch", { name: "Over several years" }));
    await shown.user.click(field("Certificate price (EUR), by year"));
    await shown.user.paste("80 90 100 110 120 130 140 150 160");
    const lines = await screen.findByRole("figure", { name: "Charge from 2026 to 2034" });
    // 2026: (2.9777 - 1.3299) x 100 x 80; 2027: (3.2484 - 1.2958) x 100 x 90; 2028: (3.5191 - 1.2276) x 100 x 100;
    // 2029: (3.5191 - 1.0571) x 100 x 110; 2030: (3.5191 - 0.515 x 1.364) x 100 x 120; 2034: 3.5191 x 100 x 160
    await waitFor(() =>
      expect(figures(lines).slice(1)).toEqual([
        "2026 | 13,182.40 EUR",
        "2027 | 17,573.40 EUR",
        "2028 | 22,915.00 EUR",
        "2029 | 27,082.00 EUR",
        "2030 | 33,799.68 EUR",
        "2031 | –",
        "2032 | –",
        "2033 | –",
        "2034 | 56,305.60 EUR",
      ]),
    );
    expect(within(lines).getByText(/EU CBAM 2025-2083 in 2031–2033, UK CBAM FA-2026 in 2027–2034: no value/)).toBeTruthy();
    // Nothing is assumed unless it is switched on. 2031: (3.5191 - 0.39 x 1.364) x 100 x 130, and so on.
    const assume = screen.getByRole("switch", { name: "In years without a benchmark assume the last published values" });
    expect(assume).toHaveProperty("checked", false);
    await shown.user.click(assume);
    const held = ["2031 | 38,832.82 EUR", "2032 | 44,206.96 EUR", "2033 | 49,922.10 EUR"];
    await waitFor(() => expect(figures(chart(/^Charge from 2026/)).slice(6, 9)).toEqual(held));
    await waitFor(() => expect(lines.querySelectorAll("svg path, svg line").length).toBeGreaterThan(5));
  });

  test("a path that does not fit is said at its field, and the function's refusal stands in place of the result", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(screen.getByRole("switch", { name: "Over several years" }));
    await shown.user.type(field("Certificate price (EUR), by year"), "80 90");
    await screen.findByText("2 values for 9 years");
    await screen.findByText(/row 2.*9/);
    expect(screen.queryByRole("figure")).toBeNull();
  });
});

describe("A list of the sheet", () => {
  const LIST = [
    ["CN code", "Origin", "Tonnes", "Import date", "Product"],
    ["73181542", "TW", 100, "2026-02-01", "screws"],
    ["73181542", "TW", 50, "2026-02-01", "screws"],
    ["85171300", "TW", 1, "2026-02-01", "phones"],
    ["73181542", "TW", "many", "2026-02-01", "screws"],
  ];
  const take = async (): Promise<Shown> => {
    const shown = showPane();
    await act(() => shown.host.write("Sheet1!A1", LIST));
    act(() => shown.host.select("Sheet1!A1:E5"));
    await open(shown);
    await shown.user.click(screen.getByRole("button", { name: "A list of the sheet" }));
    await shown.user.click(await screen.findByRole("button", { name: "Take the cells Sheet1!A1:E5" }));
    return shown;
  };

  test("says which columns are understood and ignored, and sums what was charged with what was not and why", async () => {
    await take();
    const columns = screen.getByRole("region", { name: "Columns of the list" });
    expect(
      within(columns)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["CN code", "Origin: Country of origin", "Tonnes: Net mass (t)", "Import date"]);
    expect(columns.textContent).toContain("Left alone: Product");
    const totals = await screen.findByRole("table", { name: "Totals of the list by law and version" });
    const cbam = within(totals)
      .getAllByRole("row")
      .find((row) => /^EU CBAM/.test(row.textContent ?? ""));
    // 12,417.8208 + 6,208.9104
    expect(cbam?.textContent).toMatch(/2 of 4 lines charged.*not covered: 1 \(line 3\).*"many".*: 1 \(line 4\).*18,626\.73 EUR$/);
    expect(figures(chart(/^Charge by law/)).slice(1)).toEqual(["EU CBAM 2025-2083: 2 of 4 lines | 18,626.73 EUR"]);
  });

  test("one line of it can be looked at by itself, and the form fills what the list lacks", async () => {
    const shown = await take();
    await screen.findByRole("table", { name: "Totals of the list by law and version" });
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Line" }), "2");
    expect(rowOf(/^EU CBAM/)).toContain("6,208.91 EUR");
    await shown.user.type(field("Certificate price (EUR)"), "80");
    // 50 t x 1.6478 x EUR 80
    await waitFor(() => expect(rowOf(/^EU CBAM/)).toContain("6,591.20 EUR"));
  });
});

describe("Into the sheet", () => {
  test("as values: notes, figures with a chart over them, and the table; a refused charge is an empty cell", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(screen.getByRole("button", { name: "Insert as values" }));
    await screen.findByText(/rows and a chart written on Comparison/);
    const { host } = shown;
    expect(host.charts).toMatchObject([{ kind: "bar", title: "Charge by law", data: "Comparison!A6:B7", valueTitle: "EUR" }]);
    expect(await host.read("Comparison!A6:B7")).toEqual([
      ["Law and version", "Law in force"],
      ["EU CBAM 2025-2083", 12417.82],
    ]);
    const tables = await host.tables();
    const whole = tables.find(({ name }) => name === "CB_Compare1");
    const rows = await host.read(whole?.address ?? "");
    const [heads = []] = rows;
    const charge = heads.indexOf("Charge");
    const byVersion = (version: string): unknown[] => [...(rows.find((row) => row[heads.indexOf("Version")] === version) ?? [])];
    expect(byVersion("2025-2083")[charge]).toBe(12417.8208);
    expect(byVersion("2023-border")[charge]).toBeNull();
    expect(await host.read("Comparison!A2")).toEqual([
      ["CN code: 73181542; Country of origin: TW; Net mass (t): 100; Import date: 2026-02-01"],
    ]);
  });

  test("as a formula: goods, rates and options stand in cells, and the chart's figures point into the result", async () => {
    const formulas: string[] = [];
    const shown = showPane({
      calculate: (formula) => (formulas.push(formula), { values: [[formula.startsWith("=BORDER") ? "Line" : 1]], message: null }),
    });
    await fillExample(shown);
    await shown.user.click(screen.getByRole("button", { name: "Insert as a formula" }));
    await screen.findByText(/rows and a chart written on Comparison/);
    const [formula] = formulas;
    const [goods = "", fx = "", options = ""] =
      /^=BORDER\.COMPARE\((\w+:\w+),(\w+:\w+),(\w+:\w+),TRUE\)$/.exec(formula ?? "")?.slice(1) ?? [];
    expect(await shown.host.read(`Comparison!${goods}`)).toEqual([
      ["cn", "origin", "tonnes", "date"],
      ["73181542", "TW", 100, "2026-02-01"],
    ]);
    expect(await shown.host.read(`Comparison!${fx}`)).toEqual([["EUR", 1]]);
    // The versions that the pane shows, and no others.
    expect(await shown.host.read(`Comparison!${options}`)).toEqual([["versions", "current"]]);
    // The law in force comes first, one row below the heads; column I: line, regime, version, charge, currency, per tonne, status, basis, converted.
    const place = /!([A-Z]+)(\d+)/.exec((await shown.host.formulas({ scope: { kind: "book" }, prefixes: ["BORDER."] }))[0]?.address ?? "");
    expect(formulas.at(-1)).toBe(`=IFERROR(I${Number(place?.[2]) + 1},NA())`);
    expect(shown.host.charts).toHaveLength(1);
  });
});

describe("Further questions", () => {
  test("the shipment at a low and a high price, and the sheet with one formula over lines and prices", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.click(screen.getByRole("button", { name: "Price scenarios" }));
    await screen.findByText("Say what is imported, and at least one price.");
    await shown.user.type(field("Low (EUR)"), "60");
    await shown.user.type(field("High (EUR)"), "100");
    const costs = await screen.findByRole("table", { name: "Price scenarios" });
    // 100 t x (2.707 x 1.1 - 0.975 x 1.364) = 164.78 certificates.
    await waitFor(() => expect(figures(costs)).toEqual(["Low: 60 EUR | High: 100 EUR", "73181542 · TW · 100 t", "9,886.80 | 16,478.00"]));
    await shown.user.click(within(costs.parentElement as HTMLElement).getByRole("button", { name: "Insert as a formula" }));
    await screen.findByText("New sheet “Price scenarios” with lines, prices and costs");
    expect(await shown.host.formulas({ scope: { kind: "book" }, prefixes: ["CBAM."] })).toMatchObject([
      { address: "'Price scenarios'!E6", formula: "=CBAM.COST(A6,B6,C6,D6,,,,,E5:F5)" },
    ]);
    expect(await shown.host.read("'Price scenarios'!A5:F6")).toEqual([
      ["Certificate price (EUR)", null, null, null, 60, 100],
      ["73181542", "TW", 100, "2026-02-01", null, null],
    ]);
  });

  test("the good against its benchmark", async () => {
    const shown = showPane();
    await fillExample(shown);
    await shown.user.type(field("Own intensity (t CO2e/t)"), "2");
    await screen.findByRole("option", { name: /^\(C\)/ });
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "Production route" }), "C");
    await shown.user.click(screen.getByRole("button", { name: "Own intensity against the benchmark" }));
    const bars = await screen.findByRole("figure", { name: "Intensity, benchmark and free allocation" });
    // Default 2.707 with 10 %; column B 1.364 for carbon steel by the blast furnace, 97.5 % of it free.
    await waitFor(() =>
      expect(figures(bars)).toEqual(
        expect.arrayContaining([
          "Own intensity | 2 t CO2e/t",
          "Default value with mark-up | 2.9777 t CO2e/t",
          "Benchmark, column B | 1.364 t CO2e/t",
          "Free allocation, column B | 1.3299 t CO2e/t",
        ]),
      ),
    );
  });

  test("Taiwan's break-even: K / (1 - 0.2) = 31,250 t, where both fees are the same", async () => {
    const shown = showPane();
    await open(shown);
    await shown.user.click(screen.getByRole("button", { name: /^Taiwan: when high-leakage/ }));
    await screen.findByText(/above 31,250 t CO2e a year/);
    const lines = await screen.findByRole("figure", { name: "Carbon fee by emissions of the site" });
    // (31,250 - 25,000) x 300 = 31,250 x 0.2 x 300 = 1,875,000
    expect(figures(lines)).toContain("31250 | 1,875,000 TWD | 1,875,000 TWD");
    await shown.user.selectOptions(screen.getByRole("combobox", { name: "High leakage risk: period" }), "3");
    // K / (1 - 0.6)
    await screen.findByText(/above 62,500 t CO2e a year/);
  });
});
