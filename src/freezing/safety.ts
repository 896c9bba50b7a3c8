/**
 * Which formulas may be put back from a record. A record travels in the file, so a stranger may have written it: what
 * reaches out of the workbook as soon as it is entered stays text. May not calculate.
 */
import { isCall, tokenize } from "../sheet/tokens";

/** Functions that fetch, run or send something when they are calculated. */
const REACHING_OUT = new Set([
  "WEBSERVICE",
  "IMAGE",
  "RTD",
  "CALL",
  "REGISTER",
  "REGISTER.ID",
  "EXEC",
  "STOCKHISTORY",
  "TRANSLATE",
  "DETECTLANGUAGE",
  "COPILOT",
  "PY",
  "EVALUATE",
]);

/** `formula` as a person reads it. */
export function reachesOut(formula: string): boolean {
  const tokens = tokenize(formula.slice(1));
  return tokens.some((token, i) => {
    // Another file may be read from this machine, but not over the network.
    if (token.kind === "sheet") return /[|]|\\\\|\/\/|^'\/|:\/|https?:|ftp:/i.test(token.text);
    // program|topic!item starts another program.
    if (token.kind === "sign" && token.text === "|") return true;
    return isCall(tokens, i) && REACHING_OUT.has(token.text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ""));
  });
}
