/**
 * What the grid says about a function while one types it: the same words Excel shows, from the same generated files.
 * May not word anything itself.
 */
import type { FunctionDescription } from "../engine/install";
import type { Locale } from "../i18n/t";

const FILES: Readonly<Record<Locale, string>> = { en: "functions.json", "zh-TW": "functions-zh-TW.json", "zh-CN": "functions-zh-CN.json" };

type FileShape = {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
};

export async function loadDescriptions(locale: Locale): Promise<FunctionDescription[]> {
  const response = await fetch(FILES[locale]);
  if (!response.ok) return [];
  const { functions } = (await response.json()) as FileShape;
  return functions.map(({ id, description, parameters }) => ({
    id,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
    })),
  }));
}
