/**
 * The share of free allocation that is kept (Directive 2003/87/EC Art. 10a(1a), "CBAM factor"). Goods that a proposal adds to
 * Annex I of the act later have a path of their own where another proposal gives them one.
 */
import type { Decimal } from "../../../core/decimal";
import type { Law } from "../../../core/law";
import type { GoodsCode } from "../../shared/goodsCode";
import { findGood } from "./goodsScope";

const OF_ADDED = "cbam.factor.addedGoods";

export function factorOf(code: GoodsCode, law: Law): Decimal {
  return law.has(OF_ADDED) && findGood(code, law)?.added === true ? law.decimal(OF_ADDED) : law.decimal("cbam.factor");
}
