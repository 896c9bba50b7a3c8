/** What a function and its arguments are called: the same generated files Excel shows in its own assistant. */
import type { Locale } from "../../../host/port";
import { hasWords, t } from "../../../i18n/t";

export type ArgumentWords = { readonly shown: string; readonly description: string };
export type FunctionWords = { readonly description: string; readonly parameters: readonly ArgumentWords[] };

const FILES: Readonly<Record<Locale, string>> = { en: "functions.json", "zh-TW": "functions-zh-TW.json", "zh-CN": "functions-zh-CN.json" };

type FileShape = {
  readonly functions: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  }[];
};

/** The files lie beside the page; without them the forms work with the bare names of the arguments. */
export async function loadFunctionWords(locale: Locale): Promise<ReadonlyMap<string, FunctionWords>> {
  try {
    const response = await fetch(new URL(FILES[locale], document.baseURI));
    if (!response.ok) return new Map();
    const { functions } = (await response.json()) as FileShape;
    return new Map(
      functions.map(({ id, description = "", parameters = [] }) => [
        id,
        {
          description,
          parameters: parameters.map(({ name, description: text = "" }) => ({ shown: name, description: text })),
        },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** An argument in plain words; where there are none, the name it has in the formula. */
export function argumentName(name: string, words: ArgumentWords | null): string {
  const key = `pane.argument.${name}`;
  return hasWords(key) ? t(key) : (words?.shown ?? name);
}
