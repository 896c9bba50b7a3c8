// The first start, the sample sheet, being offline, and the assumptions that a workbook keeps in named cells.
import { act, screen, waitFor } from "@testing-library/react";
import { setDateSystem } from "../../src/calls/readers/date";
import { readAssumptions } from "../../src/taskpane/assumptions";
import { leavePane, showPane } from "./render";
afterEach(leavePane);

const click = async (user: ReturnType<typeof showPane>["user"], name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));

describe("The first start", () => {
  test("greets, walks through every view and never comes again", async () => {
    const { user, host } = showPane({ firstStart: true });
    await screen.findByRole("heading", { name: "Welcome to Carbon Border" });
    await click(user, "Take the tour");
    const views = screen.getAllByRole("tab").map((tab) => tab.querySelector(".fui-Tab__content")?.textContent);
    for (const [i, view] of views.entries()) {
      const heading = await screen.findByRole("heading", { name: String(view), level: 2 });
      expect(document.activeElement).toBe(heading);
      expect(screen.getByRole("tab", { name: String(view) }).getAttribute("aria-selected")).toBe("true");
      await click(user, i === views.length - 1 ? "Done" : "Next");
    }
    expect(screen.queryByRole("region", { name: "Welcome and tour" })).toBeNull();
    expect(await host.prefs.get("tour")).not.toBeNull();
  });

  test("Escape ends the tour, and Settings begins it again", async () => {
    const { user } = showPane({ firstStart: true });
    await click(user, "Take the tour");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Welcome and tour" })).toBeNull());
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    await click(user, "Show the tour again");
    await screen.findByRole("button", { name: "Next" });
    expect(screen.getByRole("tab", { name: "Tables" }).getAttribute("aria-selected")).toBe("true");
  });

  test("ready workbooks stand on the first screen, in the list of tables and behind the button of the ribbon, and are inserted from there", async () => {
    const { user, host } = showPane({ firstStart: true });
    await screen.findByRole("heading", { name: "Welcome to Carbon Border" });
    await user.click(screen.getAllByRole("button", { name: "Ready workbooks" })[0] as HTMLElement);
    await click(user, "Insert: The importer's year");
    await screen.findByText("1 sheet inserted: importer-year");
    expect(await host.sheets()).toContain("importer-year");
    // Excel makes empty workbooks itself.
    expect(screen.queryByText("Blank workbook")).toBeNull();
    await click(user, "Back to the tables");
    await click(user, "Ready workbooks");
    await click(user, "Back to the tables");
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    act(() => host.ask("templates"));
    await screen.findByRole("button", { name: "Insert: Policies compared" });
  });

  test("a workbook that counts from 1904 gets its own days: 19 January 2026 is day 46041 there less 1462", async () => {
    setDateSystem("1904");
    try {
      const { user, host } = showPane({ firstStart: true });
      await click(user, "Insert a sample sheet");
      await screen.findByText(/Sample inserted/);
      const [table] = await host.tables();
      const cells = await host.read(table?.address ?? "");
      expect(cells[1]?.[4]).toBe(46_041 - 1462);
    } finally {
      setDateSystem("1900");
    }
  });

  test("the sample sheet is a table of goods with one formula per calculated column", async () => {
    const { user, host } = showPane({ firstStart: true });
    await click(user, "Insert a sample sheet");
    await screen.findByText(/Sample inserted/);
    const [table] = await host.tables();
    expect(table?.headers).toEqual([
      "CN code",
      "Goods",
      "Origin",
      "Tonnes",
      "Import date",
      "Sector",
      "Default value with mark-up (t CO2e/t)",
      "Certificates (t CO2e)",
      "Cost (EUR)",
      "Legal basis",
    ]);
    const formulas = await host.formulas({ scope: { kind: "book" }, prefixes: ["CBAM.COST"] });
    expect(formulas).toHaveLength(table?.rowCount ?? 0);
    expect(formulas[0]?.formula).toBe("=CBAM.COST([@[CN code]],[@[Origin]],[@[Tonnes]],[@[Import date]])");
  });
});

test("being offline is said and is taken back when the connection returns", async () => {
  const online = jest.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  showPane();
  await screen.findByText(/This machine is offline/);
  online.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(() => expect(screen.queryByText(/This machine is offline/)).toBeNull());
  online.mockRestore();
});

describe("Assumptions of the workbook", () => {
  const price = (): Promise<HTMLElement> => screen.findByRole("textbox", { name: "Certificate price where none is published" });

  test("become named cells that formulas can point to, and are changed where they stand", async () => {
    const { user, host } = showPane();
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    await user.type(await price(), "85.5");
    await user.type(screen.getByRole("textbox", { name: "Your currency" }), "twd");
    await click(user, "Save into the workbook");
    await screen.findByText("Saved.");
    const kept = await readAssumptions(host);
    expect(kept.price?.value).toBe(85.5);
    expect(kept.currency?.value).toBe("TWD");
    expect(kept.usd?.value).toBeNull();
    await user.clear(await price());
    await user.type(await price(), "90");
    await click(user, "Save into the workbook");
    await waitFor(async () => expect((await readAssumptions(host)).price?.value).toBe(90));
    expect((await readAssumptions(host)).price?.address).toBe(kept.price?.address);
    expect(await host.tables()).toHaveLength(1);
  });

  test("a cell that already has the name stays where a person put it", async () => {
    const { user, host } = showPane({}, (made) => {
      void made.write("Sheet1!D7", [[70]]);
      void made.defineName("Certificate_price", "Sheet1!D7");
    });
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    await waitFor(async () => expect(((await price()) as HTMLInputElement).value).toBe("70"));
    await user.clear(await price());
    await user.type(await price(), "72.25");
    await click(user, "Save into the workbook");
    await waitFor(async () => expect(await host.read("Sheet1!D7")).toEqual([[72.25]]));
    expect(await host.tables()).toEqual([]);
  });

  test("the form of a function offers the named price, and its formula names the cell", async () => {
    const { user, host } = showPane({}, (made) => {
      void made.write("Sheet1!D7", [[85.5]]);
      void made.defineName("Certificate_price", "Sheet1!D7");
    });
    await user.click(screen.getByRole("tab", { name: "Calculate" }));
    await user.type(await screen.findByRole("searchbox"), "CBAM.COST");
    await user.click((await screen.findAllByRole("button", { name: /^Cost of an import line/ }))[0] as HTMLElement);
    await user.type(screen.getByRole("combobox", { name: "CN code" }), "73181542");
    await user.type(screen.getByRole("combobox", { name: "Country of origin" }), "TW");
    await user.type(screen.getByRole("textbox", { name: "Net mass (t)" }), "100");
    await user.type(screen.getByRole("textbox", { name: "Date" }), "2026-02-01");
    await click(user, /^Optional arguments/);
    await click(user, "Use Certificate_price (85.5)");
    // 100 t x (2.707 x 1.1 - 1 x 0.975 x 1.364) = 164.78 t; x 85.50 EUR = 14,088.69 EUR.
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("status")
          .map((status) => status.textContent)
          .join(" "),
      ).toContain("14,088.69"),
    );
    await click(user, "Insert formula");
    await waitFor(async () => expect((await host.selection()).formulas[0]?.[0]).toContain(",Certificate_price)"));
  });

  test.each(["0", "-3", "1e5", "=1+1", "eighty"])("%s is no price", async (text) => {
    const { user } = showPane();
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    await user.type(await price(), text);
    await screen.findByText("A number above 0, for example 85.5");
    expect((screen.getByRole("button", { name: "Save into the workbook" }) as HTMLButtonElement).disabled).toBe(true);
  });
});
