// A slip on the command line is answered in the same words by every command that reads files.
import { parseLineOptions } from "../../src/cli/lines/options";
import { parseListOptions } from "../../src/cli/listOptions";
import { parseWorkbookOptions } from "../../src/cli/workbookOptions";

const said = (args: readonly string[]): readonly unknown[] =>
  [parseListOptions(args), parseWorkbookOptions(args), parseLineOptions(["--function", "CBAM.COST", ...args])].map((parsed) =>
    parsed.kind === "wrong" ? parsed.why : parsed.kind,
  );

test.each([
  [["in.csv", "--nope"], "there is no option --nope"],
  [["in.csv", "-o"], "-o needs a value"],
  [["in.csv", "--output", "--lang", "en"], "--output needs a value"],
  [["in.csv", "--output="], "--output needs a value"],
  [["in.csv", "--lang", "fr"], "--lang takes en, zh-TW, zh-CN"],
  [["--nope", "--help"], "there is no option --nope"],
  [["--help", "--nope"], "help"],
] as const)("%j", (args, answer) => {
  expect(said(args)).toEqual([answer, answer, answer]);
});
