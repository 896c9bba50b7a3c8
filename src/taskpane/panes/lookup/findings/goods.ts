/** What every law says of a goods code, in the order of the list a person sees. */
import type { RegimeFindings } from "./finding";
import { cbamOfGoods, etsOfGoods } from "./goodsEu";
import { taiwanOfGoods, tradeOfGoods } from "./goodsOthers";
import { buycleanOfGoods, ccaOfGoods, fpfaOfGoods, mcaOfGoods, proveitOfGoods, useuOfGoods } from "./goodsUs";

/** `origin`: "" where none was chosen. */
export async function findingsOfGoods(code: string, origin: string): Promise<readonly RegimeFindings[]> {
  return Promise.all([cbamOfGoods, etsOfGoods, ccaOfGoods, fpfaOfGoods, mcaOfGoods, proveitOfGoods, buycleanOfGoods, useuOfGoods, taiwanOfGoods, tradeOfGoods].map((of) => of(code, origin)));
}
