/**
 * A comparison reads the cells themselves. The engine keeps an index of what earlier formulas compared, in which 0, FALSE
 * and an empty text are one value: the second formula that asks whether A1 is "" would be told that 0 is. The index is
 * therefore never filled and never asked, in the grid and without one. And an empty cell on the right is what it is on the
 * left: the empty text beside a text, FALSE beside a truth value. And `="abc"="a*"` asks for two equal texts: patterns are for
 * functions that look for one. May not know a function of ours.
 */
import {
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  type compareToken,
  StringValueObject,
} from "@univerjs/engine-formula";

let cured = false;

let comparing = false;

/** The signs `=`, `<>`, `<` ... of a formula; `executor` is what calculates them. */
export function compareTextsAsTheyAre(executor: BaseFunction | undefined): void {
  if (!executor) return;
  const sign = executor as { calculate: (...variants: BaseValueObject[]) => unknown };
  const usual = sign.calculate.bind(executor);
  sign.calculate = (...variants) => {
    comparing = true;
    try {
      return usual(...variants);
    } finally {
      comparing = false;
    }
  };
}

export function compareCellsThemselves(): void {
  if (cured) return;
  cured = true;
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  emptyIs(StringValueObject.prototype, StringValueObject.create(""));
  emptyIs(BooleanValueObject.prototype, BooleanValueObject.create(false));
}

function emptyIs(type: BaseValueObject, blank: BaseValueObject): void {
  const compared = Object.getOwnPropertyDescriptor(type, "compare")?.value as BaseValueObject["compare"];
  type.compare = function (this: BaseValueObject, other: BaseValueObject, operator: compareToken, isCaseSensitive?: boolean) {
    const beside = other.isNull() ? blank : other;
    if (comparing && this.isString() && beside.isString()) return literally(this, beside, operator);
    return compared.call(this, beside, operator, isCaseSensitive);
  };
}

/** As the engine compares two texts without a sign of a pattern in them. */
function literally(left: BaseValueObject, right: BaseValueObject, operator: compareToken): BaseValueObject {
  const [a, b] = [String(left.getValue()).toLocaleLowerCase(), String(right.getValue()).toLocaleLowerCase()];
  const size = a < b ? -1 : Number(a > b);
  const holds: Readonly<Record<compareToken, boolean>> = {
    "=": size === 0,
    "<>": size !== 0,
    "<": size < 0,
    "<=": size <= 0,
    ">": size > 0,
    ">=": size >= 0,
  };
  return BooleanValueObject.create(holds[operator]);
}
