/**
 * The functions opened once for whoever asks them one question after the other, in any language. May not know who asks.
 */
import { setEmptyCells } from "../calls/cells";
import { answerOf } from "../engine/answer";
import { createEvaluator } from "../engine/evaluator";
import { catalogue, preloadAll } from "../functions/catalogue";
import { currentLocale, type Locale, setLocale } from "../i18n/t";

export type Session = {
  /** `{ formula, value }`, or `{ formula, error, message }` with the refusal as the cell would show it. */
  readonly evaluate: (formula: string, locale: Locale) => object;
  readonly dispose: () => void;
};

export async function openSession(): Promise<Session> {
  setEmptyCells("null");
  await preloadAll();
  const evaluator = createEvaluator(catalogue);
  return {
    evaluate: (formula, locale) => speaking(locale, () => answerOf(evaluator, formula)),
    dispose: () => evaluator.dispose(),
  };
}

/** What is worded meanwhile is in this language. */
export function speaking<T>(locale: Locale, work: () => T): T {
  const before = currentLocale();
  setLocale(locale);
  try {
    return work();
  } finally {
    setLocale(before);
  }
}
