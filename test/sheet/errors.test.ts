// The errors of a spreadsheet: every reader takes the same ones for errors, and text that looks like one for text.
import { held } from "../../src/audit/reading/values";
import { canonical } from "../../src/freezing/digest";
import { isErrorText } from "../../src/sheet/errors";
import { tokenize } from "../../src/sheet/tokens";

// Microsoft, "How to correct a # error" and ERROR.TYPE: what Excel shows; #PYTHON! and #EXTERNAL! came last.
const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
];

test.each(ERRORS)("%s is an error to formulas, checks, freezing and the pane alike", (error) => {
  expect(tokenize(`=IF(A1,${error},1)`).filter(({ kind }) => kind === "error")).toEqual([{ kind: "error", text: error }]);
  expect(tokenize(error.toLowerCase())).toEqual([{ kind: "error", text: error.toLowerCase() }]);
  expect(held(error)).toEqual({ code: error, message: "" });
  expect(canonical(error)).toBe(canonical({ code: error }));
  expect(isErrorText(error)).toBe(true);
});

test.each(["#N/B", "#1", "#VALUE", "N/A", "#Batch 7!", "#DIVX0!", "#HELLO!"])("%s is text", (text) => {
  expect(tokenize(`=${text}`).some(({ kind }) => kind === "error")).toBe(false);
  expect(held(text)).toBe(text);
  expect(canonical(text)).not.toBe(canonical({ code: text }));
  expect(isErrorText(text)).toBe(false);
});
