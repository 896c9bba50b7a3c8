// The door of papers: files are chosen, read, and stand in the workbook as lists with formulas.
import { TextDecoder as NodeTextDecoder } from "node:util";
import { screen, waitFor } from "@testing-library/react";
import { melt } from "../papers/melt";
import { standIn } from "../papers/standIn";
import { leavePane, showPane } from "./render";
// The simulated page cannot read text out of bytes.
globalThis.TextDecoder ??= NodeTextDecoder as unknown as typeof TextDecoder;
afterEach(leavePane);

/** The simulated page has files, but none that can be read as bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

test("filled templates become sheets with formulas; a file that is none is counted, not read", async () => {
  const { host, user } = showPane();
  await user.click(screen.getByRole("tab", { name: "Calculate" }));
  await screen.findByRole("button", { name: "Choose filled templates" });
  const input = screen.getByLabelText<HTMLInputElement>("Choose filled templates", { selector: "input" });
  await user.upload(input, [fileOf("good.xlsx", standIn({ cells: melt() })), fileOf("bad.xlsx", new Uint8Array([1, 2, 3]))]);
  await waitFor(() =>
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^1 of 2 files read, 2 goods on the sheet Goods of the papers/),
    ),
  );
  expect(await host.sheets()).toEqual(expect.arrayContaining(["Goods of the papers", "Precursors of the papers", "Findings"]));
  expect((await host.read("'Goods of the papers'!J8:K9")).map((row) => [...row])).toEqual([
    ["72071210", 0.7],
    ["73041100", 0.8875],
  ]);
  expect(host.book.cell("Goods of the papers", 7, 19)?.formula).toBe("=CBAM.DEFAULT(J8,D8)");
  expect(host.book.cell("Goods of the papers", 8, 23)?.formula).toContain("'Precursors of the papers'!$M$9:$N$9");
  expect(host.book.cell("Precursors of the papers", 8, 13)?.formula).toBe("='Goods of the papers'!X8");
});
