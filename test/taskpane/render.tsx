// Puts the pane on a simulated page over the workbook in memory, as the workbench does over a real one.
import { TextEncoder as NodeTextEncoder } from "node:util";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, type RenderResult } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { createMemoryHost, type MemoryHost, type MemoryOptions } from "../../src/host/memory/memoryHost";
import { setLocale } from "../../src/i18n/t";
import { App } from "../../src/taskpane/App";
import { TOUR_SEEN } from "../../src/taskpane/welcome/useTour";
import { patience } from "../tools/patience";
import { quickenPage } from "./quickPage";

// A machine that is busy with other tests answers later, not differently.
configure({ asyncUtilTimeout: patience(8) });

/** Parts of a browser that the simulated page lacks. */
export function completePage(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver;
  globalThis.TextEncoder ??= NodeTextEncoder as unknown as typeof TextEncoder;
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof matchMedia;
  HTMLCanvasElement.prototype.getContext = (() => null) as unknown as typeof HTMLCanvasElement.prototype.getContext;
  // The one rule that matters for what is read out: a tab holds its label twice, once unseen to reserve its width.
  if (!document.getElementById("tab-rule")) {
    const rule = Object.assign(document.createElement("style"), {
      id: "tab-rule",
      textContent: ".fui-Tab__content--reserved-space { display: none }",
    });
    document.head.append(rule);
  }
  quickenPage();
  // The names of functions lie in files beside the page; without them the forms show bare names.
  globalThis.fetch = (() => Promise.reject(new Error("no files beside a test"))) as typeof fetch;
}

/**
 * No rules are written into the page: the simulated browser would weigh all of them for every element it is asked about. One
 * for all panes of a file, as a page has one: it knows which rules it has seen. (The default would be the page of the test.)
 */
const NO_PAGE = null as unknown as undefined;
export const WITHOUT_RULES = createDOMRenderer(NO_PAGE);

export type Shown = { readonly host: MemoryHost; readonly user: UserEvent; readonly page: RenderResult };

export function showPane(
  options: MemoryOptions & { readonly firstStart?: boolean /** A workbook that was open before. */; readonly host?: MemoryHost } = {},
  prepare: (host: MemoryHost) => void = () => undefined,
): Shown {
  completePage();
  const host = options.host ?? createMemoryHost(options);
  // Unless a test is about the first start, somebody has been here before.
  if (!options.firstStart) void host.prefs.set(TOUR_SEEN, "seen");
  prepare(host);
  const page = render(
    <RendererProvider renderer={WITHOUT_RULES}>
      <App host={host} />
    </RendererProvider>,
  );
  return { host, user: enteringAtOnce(userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })), page };
}

/** Text goes in at once: the browser tests press the keys one by one, and each letter would draw the whole form anew. */
function enteringAtOnce(user: UserEvent): UserEvent {
  const type: UserEvent["type"] = async (element, text, options) => {
    if (/[{[]/.test(text)) return user.type(element, text, options);
    await user.click(element);
    await user.paste(text);
  };
  return { ...user, type };
}

/** Lets what is under way come to its end; the next test begins in English again. */
export async function leavePane(): Promise<void> {
  await act(async () => undefined);
  setLocale("en");
}
