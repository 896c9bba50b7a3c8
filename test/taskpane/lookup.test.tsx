// The look-up: what the acts say of a code, a product and a country, and writing it into the cell.
import { screen, waitFor, within } from "@testing-library/react";
import { leavePane, showPane, type Shown } from "./render";

jest.setTimeout(20_000);
afterEach(leavePane);

const lookFor = async (shown: Shown, wanted: string): Promise<void> => {
  await shown.user.click(screen.getByRole("tab", { name: "Look up" }));
  await screen.findByText("What are you looking for?");
  await shown.user.type(screen.getByRole("searchbox", { name: "CN code, product or country" }), wanted);
};
const part = (name: string): HTMLElement => screen.getByRole("region", { name });

describe("Looking up a good", () => {
  test("screws of Taiwan: scope under three texts, default value with mark-up, benchmarks by route, each with its act", async () => {
    const shown = showPane();
    await lookFor(shown, "73181542{Enter}");
    await screen.findByRole("article", { name: "CN 7318 15 42" });
    const scope = await screen.findByRole("region", { name: "CBAM scope by legal version" });
    await waitFor(() => expect(within(scope).getAllByRole("listitem").length).toBeGreaterThanOrEqual(3));
    expect(scope.textContent).toMatch(/2025-2083in forcecovered.*EP-2022-06-22.*not covered/);

    const origin = screen.getByRole("combobox", { name: "Country of origin" });
    await shown.user.type(origin, "TW");
    await shown.user.tab();
    // Table of Taiwan, 7318 15: 2.707 t CO2e/t; mark-up 10 % in 2026: 2.707 x 1.1 = 2.9777; 20 %: 3.2484; 30 %: 3.5191.
    await waitFor(() => expect(part("Default values").textContent).toMatch(/Before mark-up.*2\.707.*2026, with mark-up.*2\.9777.*3\.2484.*3\.5191/));
    expect(within(part("Default values")).getAllByRole("link").map((link) => link.textContent)).toEqual(expect.arrayContaining([expect.stringMatching(/2025\/2621/)]));
    await waitFor(() => expect(part("CBAM benchmarks").textContent).toMatch(/\(C\) Carbon steel.*\(D\).*\(E\)/));
    expect(part("CBAM factor (share of free allocation kept)").textContent).toMatch(/20260\.975.*20340/);
  });
  test("a price that is not published yet is not a number, and says when it is due", async () => {
    const shown = showPane();
    await lookFor(shown, "73181542{Enter}");
    await waitFor(() => expect(part("Certificate price").textContent).toMatch(/75\.36 ?EUR/));
    expect(part("Certificate price").textContent).toMatch(/2027-01-04/);
  });
  test("a heading of which only a part is covered asks for more digits", async () => {
    const shown = showPane();
    await lookFor(shown, "7202{Enter}");
    const scope = await screen.findByRole("region", { name: "CBAM scope by legal version" });
    await waitFor(() => expect(scope.textContent).toContain("more digits needed"));
  });
  test("a Chinese word finds the goods in an English pane", async () => {
    const shown = showPane();
    await lookFor(shown, "鋁箔");
    expect(within(part("Goods")).getAllByRole("listitem")[0]?.textContent).toMatch(/^7607/);
  });
});

describe("Looking up a product and a country", () => {
  test("grey cement clinker: 0.766, then 0.693 with a best-10-% average of 0.722", async () => {
    const shown = showPane();
    await lookFor(shown, "grey cement clinker");
    await shown.user.click(within(part("EU ETS benchmarks")).getByRole("button"));
    const found = await screen.findByRole("article", { name: "Grey cement clinker" });
    await waitFor(() => expect(found.textContent).toMatch(/2013-2020.*0\.766.*2021-2025.*0\.693.*Best-10 %.*0\.722/));
  });
  test("Norway is exempt, Taiwan is not", async () => {
    const shown = showPane();
    await lookFor(shown, "NO");
    await shown.user.click(within(part("Countries")).getByRole("button", { name: /Norway/ }));
    await waitFor(() => expect(part("Exemption from CBAM").textContent).toMatch(/2025-2083yes/));
    await shown.user.click(screen.getByRole("button", { name: "Back to the results" }));
    const box = await screen.findByRole("searchbox", { name: "CN code, product or country" });
    await shown.user.clear(box);
    await shown.user.type(box, "Taiwan");
    await shown.user.click(within(part("Countries")).getByRole("button", { name: /Taiwan/ }));
    await waitFor(() => expect(part("Exemption from CBAM").textContent).toMatch(/2025-2083no/));
  });
  test("a word that nothing knows says so", async () => {
    const shown = showPane();
    await lookFor(shown, "zebra");
    expect(await screen.findByText("Nothing found for “zebra”")).toBeTruthy();
  });
});

describe("Writing into the cell", () => {
  test("puts the formula into the selected cell", async () => {
    const shown = showPane({}, (host) => host.select("Sheet1!B2"));
    await lookFor(shown, "NO");
    await shown.user.click(within(part("Countries")).getByRole("button", { name: /Norway/ }));
    await shown.user.click((await screen.findAllByRole("button", { name: /Write the formula into the cell/ }))[0] as HTMLElement);
    await screen.findByText("Written into B2");
    expect(shown.host.book.cell("Sheet1", 1, 1)?.formula).toBe('=CBAM.EXEMPT("NO","2025-2083")');
  });
  test("does not overwrite what stands there unless asked to", async () => {
    const shown = showPane({}, (host) => {
      host.book.set("Sheet1", 1, 1, { value: "mine" });
      host.select("Sheet1!B2");
    });
    await lookFor(shown, "NO");
    await shown.user.click(within(part("Countries")).getByRole("button", { name: /Norway/ }));
    await shown.user.click((await screen.findAllByRole("button", { name: /Write the formula into the cell/ }))[0] as HTMLElement);
    await screen.findByText("B2 holds something already.");
    expect(shown.host.book.cell("Sheet1", 1, 1)?.value).toBe("mine");
    await shown.user.click(screen.getByText("Replace it"));
    await waitFor(() => expect(shown.host.book.cell("Sheet1", 1, 1)?.formula).toBe('=CBAM.EXEMPT("NO","2025-2083")'));
  });
});
