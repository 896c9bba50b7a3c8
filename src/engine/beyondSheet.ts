/**
 * A cell beyond the rows and columns that a sheet has so far is empty, as in Excel, where every sheet reaches equally far. The engine
 * would call it an unknown name. May not know a function.
 */
import { BaseReferenceObject } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";

export function readBeyondTheSheet(): void {
  BaseReferenceObject.prototype.isExceedRange = function (this: BaseReferenceObject) {
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
  };
}
