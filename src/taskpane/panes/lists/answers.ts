/** What a person chose in the view, put into the mapping. May not know the view. */
import type { Question } from "../../../lists/question";
import { OPEN, saidOf, type ColumnMapping, type Mapping } from "../../../lists/read/mapping";
import { columnName } from "../../../sheet/address";

export type ColumnChoice = Partial<Pick<ColumnMapping, "is" | "unit" | "decimals" | "order">>;

/** One column answered; the others stay as they were said. */
export function withColumn(mapping: Mapping, index: number, heading: string, choice: ColumnChoice): Mapping {
  const before = saidOf(mapping, heading, index);
  const next: ColumnMapping = { ...(before ?? { heading, is: OPEN }), column: columnName(index), heading, ...choice };
  return { ...mapping, columns: [...mapping.columns.filter((one) => one !== before), next] };
}

export function withFixed(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _, ...others } = mapping.fixed ?? {};
  return { ...mapping, fixed: value === "" ? others : { ...others, [field]: value } };
}

/** An answer that concerns the whole file. */
export function withTop(mapping: Mapping, kind: Question["kind"], value: string): Mapping {
  if (kind === "header") return { ...mapping, header: Number(value) };
  return kind === "encoding" || kind === "separator" || kind === "sheet" ? { ...mapping, [kind]: value } : mapping;
}
