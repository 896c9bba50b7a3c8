/**
 * The double nearest to a x b / 10^k, for whole numbers of at most 53 bits and an exact power of ten. Undefined where the steps
 * below cannot tell which double is nearest; whoever asks then takes the long way.
 *
 * Why it is right. Veltkamp's split and Dekker's product give a x b exactly as high + low, since no part leaves 53 bits. Let q be
 * high / 10^k as rounded. The rest of a correctly rounded division, high - q x 10^k, is itself a double, so `rest` is exact before
 * `low` is added; that addition and the division that follows each err by at most 2^-53 of their result. The quotient sought is thus
 * q + d with |d - computed d| < 2^-51 |d|. Rounding is monotonic: where q + d (1 - 2^-50) and q + d (1 + 2^-50) round to one double,
 * everything between them does, and the quotient lies between them. Nothing here over- or underflows: all that is not 0 lies between
 * 10^-22 x 2^-53 and 2^106.
 */
import { powerOfTen } from "./powersOfTen";

const SPLITTER = 2 ** 27 + 1;
const WIDER = 1 + 2 ** -50;
const NARROWER = 1 - 2 ** -50;

/** a x b - product, exactly, where `product` is a x b rounded. */
function lostIn(product: number, a: number, b: number): number {
  const [wideA, wideB] = [a * SPLITTER, b * SPLITTER];
  const [highA, highB] = [wideA - (wideA - a), wideB - (wideB - b)];
  const [lowA, lowB] = [a - highA, b - highB];
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

export function nearestQuotient(a: number, b: number, power: number): number | undefined {
  const divisor = powerOfTen(power);
  const high = a * b;
  const low = lostIn(high, a, b);
  const quotient = high / divisor;
  const taken = quotient * divisor;
  const rest = high - taken - lostIn(taken, quotient, divisor) + low;
  const further = rest / divisor;
  const least = quotient + further * NARROWER;
  return least === quotient + further * WIDER ? least : undefined;
}
