/** Values on their way through a function of the engine, looked at one by one. May not know a function. */
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  NumberValueObject,
} from "@univerjs/engine-formula";

export type Executors = ReadonlyMap<string, BaseFunction>;
type Calculate = (...variants: FunctionVariantType[]) => unknown;

/** Puts `make` in the place of what the function of that name does; `usual` is what the engine does. */
export function replace(executors: Executors, name: string, make: (usual: Calculate) => Calculate): void {
  const executor = executors.get(name) as { calculate: Calculate } | undefined;
  if (executor) executor.calculate = make(executor.calculate.bind(executor));
}

export const valueOf = (variant: FunctionVariantType): BaseValueObject =>
  variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : (variant as BaseValueObject);

/** The value with every number exchanged; texts, truth values, errors and, unless `blank`, empty cells stay. */
export function withNumbers(variant: FunctionVariantType, change: (n: number) => number, blank: "isZero" | "stays"): BaseValueObject {
  const one = (value: BaseValueObject): BaseValueObject => {
    if (value.isNumber()) return NumberValueObject.create(change(Number(value.getValue())), value.getPattern());
    return value.isNull() && blank === "isZero" ? NumberValueObject.create(change(0)) : value;
  };
  const value = valueOf(variant);
  return value.isArray() ? (value as ArrayValueObject).mapValue(one) : one(value);
}

/** The single value of an argument, the first of a block. */
export function firstOf(variant: FunctionVariantType): BaseValueObject {
  const value = valueOf(variant);
  return value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
}
