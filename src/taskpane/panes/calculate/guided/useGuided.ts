/** Works the chain out while the form is filled in: emissions, free allocation, cost, and the cost on default values beside it. */
import { useEffect, useState } from "react";
import { Decimal, toCell } from "../../../../core/decimal";
import { type Answer, ask } from "../../../answers";
import { usePane } from "../../../context";
import { afterPause } from "../../../hooks/afterPause";
import { type Asked, callOf, type Field, type Filled, REQUIRED } from "./actualValues";

export type Guided =
  | { readonly kind: "missing"; readonly fields: readonly Field[] }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly reason: string }
  /** What could not be asked, because something before it was refused, is not there. */
  | { readonly kind: "worked"; readonly answers: Readonly<Partial<Record<Asked, Answer>>> };

export const figureOf = (answer: Answer | undefined): number | null =>
  answer?.kind === "value" && answer.first instanceof Decimal ? toCell(answer.first) : null;

export async function workedOut(filled: Filled): Promise<Readonly<Partial<Record<Asked, Answer>>>> {
  const asking = (asked: Asked, see: number | null = null, sefa: number | null = null): Promise<Answer> => {
    const { id, args, raw } = callOf(asked, filled, see, sefa);
    return ask(id, args, raw);
  };
  const [embedded, sefa, byDefault] = [await asking("embedded"), await asking("sefa"), await asking("byDefault")];
  const [see, free] = [figureOf(embedded), figureOf(sefa)];
  const cost = see === null || free === null ? {} : { cost: await asking("cost", see, free) };
  return { embedded, sefa, ...cost, byDefault };
}

export function useGuided(filled: Filled): Guided {
  const { locale } = usePane();
  const [state, setState] = useState<Guided>({ kind: "running" });
  useEffect(() => {
    const fields = REQUIRED.filter((field) => filled.fields[field].trim() === "");
    if (fields.length > 0) {
      setState({ kind: "missing", fields });
      return undefined;
    }
    return afterPause(
      () => workedOut(filled),
      (answers) => setState({ kind: "worked", answers }),
      (reason) => setState({ kind: "failed", reason }),
    );
  }, [filled, locale]);
  return state;
}
