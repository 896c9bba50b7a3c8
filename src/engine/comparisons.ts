/**
 * A comparison reads the cells themselves. The engine keeps an index of what earlier formulas compared, in which 0, FALSE
 * and an empty text are one value: the second formula that asks whether A1 is "" would be told that 0 is. The index is
 * therefore never filled and never asked, in the grid and without one. And an empty cell on the right is what it is on the
 * left: the empty text beside a text, FALSE beside a truth value. May not know a function.
 */
import {
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  type compareToken,
  StringValueObject,
} from "@univerjs/engine-formula";

let cured = false;

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
    return compared.call(this, other.isNull() ? blank : other, operator, isCaseSensitive);
  };
}
