// The look-up: what every law says of a code, an entry of its lists and a country, and writing it into the cell.
import { screen, waitFor, within } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";
afterEach(leavePane);

const BOX = "CN code, product or country";

const lookFor = async (shown: Shown, wanted: string): Promise<void> => {
  await shown.user.click(screen.getByRole("tab", { name: "Look up" }));
  await screen.findByText("What are you looking for?");
  await shown.user.type(screen.getByRole("searchbox", { name: BOX }), wanted);
};
const part = (name: string): HTMLElement => screen.getByRole("region", { name });
const titles = (group: string): string[] =>
  within(part(group))
    .getAllByRole("listitem")
    .map((item) => item.textContent ?? "");

/** A law's card, opened. */
async function card({ user }: Shown, name: RegExp): Promise<HTMLElement> {
  const head = await screen.findByRole("button", { name });
  if (head.getAttribute("aria-expanded") === "false") await user.click(head);
  return head.closest<HTMLElement>(".fui-AccordionItem") as HTMLElement;
}
const says = async (shown: Shown, name: RegExp, text: RegExp): Promise<void> => {
  const found = await card(shown, name);
  await waitFor(() => expect(found.textContent).toMatch(text));
};

describe("Looking up a good", () => {
  test("screws of Taiwan under every law and version, each with its status and act", async () => {
    const shown = showPane();
    await lookFor(shown, "73181542{Enter}");
    await screen.findByRole("article", { name: "CN 7318 15 42" });
    // Annex I lists 7318 in 2023 and 2025; the position of Parliament did not.
    await says(
      shown,
      /^EU CBAM/,
      /2025-2083in forcecovered.*2026-616what-if, not lawcovered.*2023-956supersededcovered.*EP-2022-06-22position of Parliament, never lawnot covered.*Nearest covered/,
    );
    // S. 1325: 7307-7326 are articles of iron and steel; printed for Taiwan 100 %.
    const origin = screen.getByRole("combobox", { name: "Country of origin" });
    await shown.user.type(origin, "TW");
    await shown.user.tab();
    await says(
      shown,
      /Foreign Pollution Fee Act/,
      /119bill, not lawcovered.*Articles of iron and steel.*headings 7307-7326.*Printed rate of the first phase.*100%/,
    );
    await says(shown, /PROVE IT/, /118bill, not lawcovered.*iron and steel articles.*7307-7326/);
    // No concordance of goods codes and NAICS exists, so none is shown.
    await says(shown, /Clean Competition Act/, /none is guessed.*119bill, not lawby industry.*S\. 3523 and H\.R\. 6787/);
    await says(shown, /MARKET CHOICE/, /no list exists.*by sector/);
    await says(shown, /US-EU/, /assumed from its chapter.*TRQ-2022ended/);
    await says(shown, /^Taiwan/, /General fee rate.*300 ?NT\$.*2023-borderannounced/);
    await says(shown, /Trade emissions/, /consumption-based emissions, 2022.*Mt CO2/);
  });
  test("default values of the origin with mark-up, benchmarks by route, factors to 2034", async () => {
    const shown = showPane();
    await lookFor(shown, "73181542{Enter}");
    await shown.user.type(await screen.findByRole("combobox", { name: "Country of origin" }), "TW");
    await shown.user.tab();
    // Table of Taiwan, 7318 15: 2.707 t CO2e/t; mark-up 10 % in 2026: 2.707 x 1.1 = 2.9777; 20 %: 3.2484; 30 %: 3.5191.
    await waitFor(() =>
      expect(part("Default values").textContent).toMatch(/Before mark-up.*2\.707.*2026, with mark-up.*2\.9777.*3\.2484.*3\.5191/),
    );
    expect(
      within(part("Default values"))
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/2025\/2621/)]));
    await waitFor(() => expect(part("CBAM benchmarks").textContent).toMatch(/\(C\) Carbon steel.*\(D\).*\(E\)/));
    expect(part("CBAM factor (share of free allocation kept)").textContent).toMatch(/20260\.975.*20340/);
    // A price that is not published yet is not a number, and says when it is due.
    await waitFor(() => expect(part("Certificate price").textContent).toMatch(/75\.36 ?EUR.*2027-01-04/));
  });
  test("a heading of which only a part is covered asks for more digits", async () => {
    const shown = showPane();
    await lookFor(shown, "7202{Enter}");
    await says(shown, /^EU CBAM/, /more digits needed/);
  });
  test("solar cells are in the US lists though CBAM does not cover them; a code no list prints is offered as typed", async () => {
    const shown = showPane();
    await lookFor(shown, "854142{Enter}");
    await says(shown, /^EU CBAM/, /2025-2083in forcenot covered/);
    await says(shown, /Foreign Pollution Fee Act/, /Solar products/);
    await says(shown, /US-EU/, /steel and aluminium only/);
  });
  test.each([
    ["鋁箔", /^7607/],
    ["铝箔", /^7607/],
    ["螺絲", /^7318/],
    ["螺丝", /^7318/],
    ["screws", /^7318/],
    ["rebar", /^7214/],
    ["７３１８", /^7318/],
  ])("%s finds the goods in an English pane", async (word, code) => {
    const shown = showPane();
    await lookFor(shown, word);
    expect(titles("Goods")[0]).toMatch(code);
  });
  test("cement in all lists, the best first, and the rest when asked", async () => {
    const shown = showPane();
    await lookFor(shown, "水泥");
    expect(titles("Goods")[0]).toMatch(/^2523/);
    expect(titles("CCA industries (NAICS)")[0]).toMatch(/^327310 cement/);
    expect(titles("FPFA product categories").join()).toMatch(/Cement/);
    const few = titles("Goods").length;
    await shown.user.click(within(part("Goods")).getByText(/^Show all/));
    expect(titles("Goods").length).toBeGreaterThan(few);
  });
});

describe("Looking up an entry of a list", () => {
  test("grey cement clinker: 0.766, then 0.693 with a best-10-% average of 0.722", async () => {
    const shown = showPane();
    await lookFor(shown, "grey cement clinker");
    await shown.user.click(within(part("EU ETS benchmarks")).getAllByRole("button")[0] as HTMLElement);
    await screen.findByRole("article", { name: "Grey cement clinker" });
    await says(shown, /^EU ETS/, /2021-2025ended.*0\.693.*Best-10 %.*0\.722.*2013-2020.*0\.766/);
  });
  test("iron and steel mills: in 26 industries of the bill, the list of 2022 unknown", async () => {
    const shown = showPane();
    await lookFor(shown, "331110{Enter}");
    await screen.findByRole("article", { name: /^331110/ }, { timeout: 1000 }).catch(async () => {
      // A six-figure number is a goods code first.
      await shown.user.click(screen.getByRole("button", { name: "Back to the results" }));
      await shown.user.click(within(part("CCA industries (NAICS)")).getAllByRole("button")[0] as HTMLElement);
    });
    await says(shown, /Clean Competition Act/, /119bill, not lawcovered.*117bill, not lawlist not known/);
  });
  test("a list is looked through from the empty box and left again", async () => {
    const shown = showPane();
    await lookFor(shown, "x{Backspace}");
    await shown.user.click(await screen.findByRole("button", { name: "MCA product uses" }));
    expect(titles("MCA product uses")).toHaveLength(8);
    await shown.user.click(within(part("MCA product uses")).getByText(/^Ozone depleting/));
    // In the list of 2023, off the list of H.R. 3338.
    await says(shown, /MARKET CHOICE/, /119bill, not lawnot covered.*119-HR3001bill, not lawcovered/);
  });
});

describe("Looking up a country", () => {
  test("Norway is exempt, Germany inside the Union, Taiwan subject with a table of its own", async () => {
    const shown = showPane();
    await lookFor(shown, "NO{Enter}");
    await says(shown, /^EU CBAM/, /2025-2083in forceleft out/);
    await shown.user.click(screen.getByRole("button", { name: "Back to the results" }));
    const box = await screen.findByRole("searchbox", { name: BOX });
    expect(document.activeElement).toBe(box);
    await shown.user.clear(box);
    await shown.user.type(box, "德國{Enter}");
    await says(shown, /^EU CBAM/, /inside the EU/);
    await says(shown, /US-EU/, /A Member State/);
    await shown.user.click(screen.getByRole("button", { name: "Back to the results" }));
    await shown.user.clear(await screen.findByRole("searchbox", { name: BOX }));
    await shown.user.type(await screen.findByRole("searchbox", { name: BOX }), "Taiwan{Enter}");
    await says(shown, /^EU CBAM/, /2025-2083in forceapplies.*default values of its own.*Table of default values/);
    // S. 1325, country table: Taiwan 100 for iron and steel, 51 for cement and glass.
    await says(shown, /Foreign Pollution Fee Act/, /Glass.*51%.*Iron and steel.*100%/);
    await says(shown, /^Taiwan/, /0\.467 ?kg CO2e\/kWh/);
  });
  test("Bangladesh is left out of two bills as least developed, which is assumed of the list", async () => {
    const shown = showPane();
    await lookFor(shown, "BD{Enter}");
    await says(shown, /Clean Competition Act/, /119bill, not lawleft out.*assumed/);
    await says(shown, /MARKET CHOICE/, /119bill, not lawleft out/);
    await says(shown, /^EU CBAM/, /applies/);
  });
  test("a word that nothing knows says so", async () => {
    const shown = showPane();
    await lookFor(shown, "zebra");
    expect(await screen.findByText("Nothing found for “zebra”")).toBeTruthy();
  });
});

describe("By keyboard", () => {
  test("arrows walk from the box through the results and back; which cards stand open is remembered", async () => {
    const shown = showPane();
    await lookFor(shown, "cement");
    await shown.user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toBe(titles("Goods")[1]);
    await shown.user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: BOX }));
    await shown.user.keyboard("{ArrowDown}{Enter}");
    expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Back to the results" }));
    await card(shown, /PROVE IT/);
    await waitFor(async () => expect(JSON.parse((await shown.host.prefs.get("lookup.open")) ?? "[]")).toEqual(["cbam", "proveit"]));
  });
});

describe("Writing into the cell", () => {
  test("puts the formula, or the value alone, into the selected cell", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!B2"));
    await lookFor(shown, "NO{Enter}");
    await shown.user.click((await screen.findAllByRole("button", { name: /Write the formula into the cell/ }))[0] as HTMLElement);
    await screen.findByText("Written into B2");
    expect(shown.host.book.cell("Sheet1", 1, 1)?.formula).toBe('=CBAM.EXEMPT("NO","2025-2083")');
    shown.host.select("Sheet1!B3");
    await shown.user.click((await screen.findAllByRole("button", { name: /Write the value into the cell/ }))[0] as HTMLElement);
    await screen.findByText("Written into B3");
    expect(shown.host.book.cell("Sheet1", 2, 1)).toMatchObject({ value: true, formula: "" });
  });
  test("does not overwrite what stands there unless asked to", async () => {
    const shown = showPane({}, (host) => {
      host.book.set("Sheet1", 1, 1, { value: "mine" });
      host.select("Sheet1!B2");
    });
    await lookFor(shown, "NO{Enter}");
    await shown.user.click((await screen.findAllByRole("button", { name: /Write the formula into the cell/ }))[0] as HTMLElement);
    await screen.findByText("B2 holds something already.");
    expect(shown.host.book.cell("Sheet1", 1, 1)?.value).toBe("mine");
    await shown.user.click(screen.getByText("Replace it"));
    await waitFor(() => expect(shown.host.book.cell("Sheet1", 1, 1)?.formula).toBe('=CBAM.EXEMPT("NO","2025-2083")'));
  });
});
