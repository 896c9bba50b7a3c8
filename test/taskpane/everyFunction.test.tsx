// Every function, filled in and calculated from its form: the result on the pane is the one of the function itself.
import { FluentProvider, RendererProvider } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { loadMissing, loadTable } from "../../src/datasource";
import { Decimal } from "../../src/core/decimal";
import { RuleError, TableNotLoaded } from "../../src/core/error";
import { messageOf } from "../../src/calls/message";
import { evaluate } from "../../src/calls/evaluate";
import { allSpecs, specOf } from "../../src/functions/register";
import type { Result } from "../../src/calls/spec";
import { hasWords, t } from "../../src/i18n/t";
import { asCells, type Example, EXAMPLES } from "./examples";
import { createMemoryHost } from "../../src/host/memory/memoryHost";
import { PaneProvider } from "../../src/taskpane/context";
import { themeFor } from "../../src/taskpane/theme";
import { FunctionForm } from "../../src/taskpane/panes/calculate/FunctionForm";
import { tasksOf } from "../../src/taskpane/panes/calculate/tasks";
import { completePage, leavePane, WITHOUT_RULES } from "./render";
beforeAll(completePage);
afterEach(async () => {
  await leavePane();
  cleanup();
});

/** The function by itself; a table it lacks is fetched, as everywhere. */
async function plain(id: string, args: readonly unknown[]): Promise<readonly (readonly Result[])[]> {
  for (;;) {
    try {
      return evaluate(specOf(id), args);
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    }
  }
}

/** Digits and words without grouping or rounding: '12,417.8208' and 12417.8208 are the same answer. */
function shown(result: Result): string {
  if (result instanceof Decimal) return result.toDecimalPlaces(6).toFixed();
  if (result instanceof RuleError) return messageOf(result, "", undefined).replace(/^[\s,，:：、]+/, "");
  if (result === null || result === "") return "–";
  if (typeof result === "boolean") return result ? "yes" : "no";
  if (typeof result === "object" && "date" in result) return result.date;
  return String(result);
}

const name = (argument: string): string => (hasWords(`pane.argument.${argument}`) ? t(`pane.argument.${argument}`) : argument);

function control(pane: HTMLElement, label: string): HTMLElement {
  const found = [...pane.querySelectorAll("label")].find((one) => one.textContent === label);
  const field = found && pane.querySelector(`[id="${found.htmlFor}"]`);
  if (!(field instanceof HTMLElement)) throw new Error(`no field ${label}`);
  return field;
}

async function fill(pane: HTMLElement, id: string, example: Example): Promise<void> {
  const more = pane.querySelector("[aria-expanded=false]:not([role])");
  if (more) fireEvent.click(more);
  for (const [argument, text] of Object.entries(example)) {
    if (text === "") continue;
    const label = specOf(id).args[argument]?.optional ? `${name(argument)} (optional)` : name(argument);
    // Lists arrive with their tables.
    const field = await waitFor(() => control(pane, label), { interval: 20 });
    if (field instanceof HTMLSelectElement) {
      await waitFor(() => expect([...field.options].map(({ value }) => value)).toContain(text), { interval: 20 });
      fireEvent.change(field, { target: { value: text } });
      continue;
    }
    fireEvent.input(field, { target: { value: text } });
    // A country settles when its field is left, once the countries are there.
    if (specOf(id).args[argument]?.kind === "country") await act(async () => void (await loadTable("countries-iso3166")));
    fireEvent.blur(field);
  }
}

const FILLED = Object.entries(EXAMPLES);

test("there is an example for each of the 109 functions", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(
    allSpecs()
      .map(({ id }) => id)
      .sort(),
  );
  expect(FILLED).toHaveLength(109);
});

/** The form alone: the list of tasks around it would be drawn 109 times over. */
function showForm(id: string): HTMLElement {
  const [task] = tasksOf(new Map()).filter(({ spec }) => spec.id === id);
  if (!task) throw new Error(`no task ${id}`);
  const pane = { host: createMemoryHost(), locale: "en" } as const;
  const page = render(
    <RendererProvider renderer={WITHOUT_RULES}>
      <FluentProvider theme={themeFor("light", "en")}>
        <PaneProvider value={pane}>
          <FunctionForm task={task} words={null} start={{}} onEntries={() => undefined} onBack={() => undefined} />
        </PaneProvider>
      </FluentProvider>
    </RendererProvider>,
  );
  return page.container;
}

const ungrouped = (text: string): string => text.replace(/(\d),(?=\d{3})/g, "$1");
const figureOf = (pane: HTMLElement): Element | null => pane.querySelector("[role=status] span > span[title]");

/** The cells of the result as the pane tells them; a single one has all its digits in the hint at the figure. */
function cellsOf(pane: HTMLElement): string[] {
  const block = [...pane.querySelectorAll("[role=status] td")].map((td) => td.textContent ?? "");
  return (block.length > 0 ? block : [figureOf(pane)?.getAttribute("title") ?? ""]).map(ungrouped);
}

/** What stands on the pane is the figure itself, or money to the cent. */
function expectShown(pane: HTMLElement, result: Result | undefined): void {
  const text = figureOf(pane)?.textContent;
  if (typeof text !== "string") return;
  expect([shown(result ?? null), result instanceof Decimal ? result.toDecimalPlaces(2).toFixed(2) : ""]).toContain(ungrouped(text));
}

test.each(FILLED)("the form of %s calculates what the function answers", async (id, example) => {
  const pane = await act(async () => showForm(id));
  await fill(pane, id, example);
  // Tables arrive for the form as well.
  const expected = await act(() => plain(id, asCells(id, Object.keys(specOf(id).args), example)));
  // An example that the function refuses would prove nothing.
  expect(expected[0]?.[0]).not.toBeInstanceOf(RuleError);
  await waitFor(() => expect(cellsOf(pane)).toEqual(expected.slice(0, 100).flat().map(shown)), { interval: 30 });
  expectShown(pane, expected[0]?.[0]);
  expect(pane.textContent).toContain(`=${id}(`);
  await act(async () => undefined);
});
