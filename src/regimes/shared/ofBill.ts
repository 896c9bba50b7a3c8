/** Every calculation under a bill begins with what became of the bill. */
import type { Law } from "../../core/law";
import { notLaw } from "./bill";

export function ofBill<V, R>(compute: (values: V, law: Law) => R): (values: V, law: Law) => R {
  return (values, law) => {
    notLaw(law);
    return compute(values, law);
  };
}
