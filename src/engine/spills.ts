/**
 * `B2#`, the block that a formula fills: the engine reads it as ANCHORARRAY(B2), the name under which Excel keeps it in files, which
 * it does not know itself. May not place a block.
 */
import {
  BaseFunction,
  type BaseReferenceObject,
  ErrorType,
  type FunctionVariantType,
  RangeReferenceObject,
} from "@univerjs/engine-formula";
import { engineText } from "./text";
import { errorObject } from "./values";

export const SPILL_OF = "ANCHORARRAY";

export class SpillOf extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  override calculate(anchor: FunctionVariantType): FunctionVariantType {
    if (!anchor.isReferenceObject()) return errorObject({ code: ErrorType.REF, message: engineText("noSpill", {}) });
    return spillAt(anchor as BaseReferenceObject) ?? errorObject({ code: ErrorType.REF, message: engineText("noSpill", {}) });
  }
}

function spillAt(anchor: BaseReferenceObject): FunctionVariantType | null {
  const { startRow, startColumn } = anchor.getRangePosition();
  // What this calculation has found counts before what an earlier one left.
  const renewed = anchor.getCurrentRuntimeSheetData()?.getValue(startRow, startColumn);
  const fresh = anchor.getCurrentRuntimeActiveArrayFormulaRange()?.[startRow]?.[startColumn];
  const range = fresh ?? (renewed ? undefined : anchor.getCurrentActiveArrayFormulaRange()?.[startRow]?.[startColumn]);
  if (!range) return isFormula(anchor, startRow, startColumn) ? anchor : null;
  const spill = new RangeReferenceObject(range, anchor.getForcedSheetId(), anchor.getForcedUnitId());
  spill.setDefaultUnitId(anchor.getDefaultUnitId());
  spill.setDefaultSheetId(anchor.getDefaultSheetId());
  spill.setForcedSheetName(anchor.getForcedSheetName());
  spill.setUnitData(anchor.getUnitData());
  spill.setUnitStylesData(anchor.getUnitStylesData());
  spill.setRuntimeData(anchor.getRuntimeData());
  spill.setArrayFormulaCellData(anchor.getArrayFormulaCellData());
  spill.setArrayFormulaRange(anchor.getArrayFormulaRange());
  spill.setRuntimeArrayFormulaCellData(anchor.getRuntimeArrayFormulaCellData());
  spill.setRuntimeArrayFormulaRange(anchor.getRuntimeArrayFormulaRange());
  spill.setRuntimeFeatureCellData(anchor.getRuntimeFeatureCellData());
  return spill;
}

/** A formula of one value is a block of one cell. */
function isFormula(anchor: BaseReferenceObject, row: number, column: number): boolean {
  const cell = anchor.getUnitData()[anchor.getUnitId()]?.[anchor.getSheetId()]?.cellData.getValue(row, column);
  return Boolean(cell?.f ?? cell?.si);
}
