/** The page that lists all functions by regime, in the language in force. */
import { allSpecs } from "../functions/register";
import { functionWords } from "../functions/words";
import { currentLocale } from "../i18n/t";
import type { Block, Page, Rich } from "./document";
import { heading, INDEX, proseTable } from "./document";
import { helpText } from "./words";

function groupOf(id: string): string {
  return id.split(".")[0] ?? "";
}

/** The laws in the order of their functions, then what goes over all of them. */
export function groups(): readonly string[] {
  return [...new Set(allSpecs().map(({ id }) => groupOf(id)))];
}

export function indexPage(): Page {
  const locale = currentLocale();
  const functions = allSpecs();
  const blocks = groups().flatMap((group): readonly Block[] => {
    const rows = functions
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id }): Rich[] => [[{ text: id, page: id }], [functionWords(id).does[locale]]]);
    const title = helpText(`group.${group}`);
    return [heading(title), proseTable(title, [helpText("function"), helpText("meaning")], rows)];
  });
  return {
    locale,
    name: INDEX,
    title: helpText("title"),
    windowTitle: helpText("pageTitle", { function: helpText("allFunctions") }),
    foot: helpText("disclaimer"),
    blocks: [{ kind: "lead", content: [helpText("indexLead", { count: functions.length })] }, ...blocks],
  };
}
