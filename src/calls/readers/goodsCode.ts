/** Goods codes: what stands in the cell, completed or refused by the codes of the nomenclature. */
import { RuleError } from "../../core/error";
import { tables } from "../../datasource";
import type { GoodsCode } from "../../regimes/shared/goodsCode";
import { asGoodsCode, printGoodsCode, printGoodsCodes } from "../../regimes/shared/goodsCode";
import { onlyCode, subdivisions } from "../../regimes/shared/nomenclature";
import type { WrittenCode } from "../../regimes/shared/writtenCode";
import { readWrittenCode } from "../../regimes/shared/writtenCode";
import type { Cell } from "../cells";
import { shownCell } from "../cells";
import { reader, remembering } from "./reader";

/** Digits that mean the same in every country. */
const HARMONISED = 6;
const CN = 8;
const SHOWN = 24;

/**
 * Behind the sixth digit every country divides as it likes, so eight digits of a longer code are the CN's only where nothing
 * else can be meant: where the CN does not divide, or where the code is printed as one that begins with the CN.
 */
function fromNational(written: Extract<WrittenCode, { form: "national" }>, found: string): GoodsCode {
  const subheading = written.digits.slice(0, HARMONISED) as GoodsCode;
  const below = subdivisions(subheading, tables);
  const only = onlyCode(subheading, tables);
  if (only !== undefined || below.length === 0) return only ?? subheading;
  const eight = written.digits.slice(0, CN) as GoodsCode;
  if (below.includes(eight) && written.cn) return eight;
  const details = {
    found,
    digits: written.digits.length,
    subheading: printGoodsCode(subheading),
    candidates: printGoodsCodes(below, SHOWN),
  };
  if (below.includes(eight)) throw new RuleError("unknownCode", "codeNationalOrCn", { ...details, cn: printGoodsCode(eight) });
  throw new RuleError("unknownCode", "codeNational", details);
}

function read(cell: Cell): GoodsCode {
  const found = shownCell(cell);
  if (typeof cell !== "string" && typeof cell !== "number") throw new RuleError("unknownCode", "goodsCode", { found });
  const written = readWrittenCode(cell);
  if (written.form === "none") throw new RuleError("unknownCode", written.flaw, { found, ...written.details });
  if (written.form === "national") return fromNational(written, found);
  return written.code.length < CN ? (onlyCode(written.code, tables) ?? written.code) : written.code;
}

/** What a code was read as, where more than blanks and dots differ. */
function readAs(cell: Cell, code: GoodsCode): string | undefined {
  const digits = typeof cell === "string" || typeof cell === "number" ? String(cell).replace(/[\s.]/g, "") : "";
  return asGoodsCode(digits) === code ? undefined : printGoodsCode(code);
}

export const goodsCode = remembering(reader<GoodsCode>({ kind: "cn", zero: "blank", parse: read, readAs }));
