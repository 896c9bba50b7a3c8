// The long list of rows: what is drawn of it, and what the keys do (ARIA Authoring Practices, pattern "treegrid").
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { type TreeRow, VirtualTree } from "../../src/taskpane/components/VirtualTree";
import { moveFor } from "../../src/taskpane/components/treeKeys";

const ROW = 20;
/** The box of a page that is not drawn is taken to be 480 px high, with 320 px to spare above and below. */
const MOST_DRAWN = (480 + 2 * 320) / ROW + 3;

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver;
});

function Tree({
  groups,
  each,
  acted,
}: {
  readonly groups: number;
  readonly each: number;
  readonly acted: (key: string) => void;
}): ReactElement {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const rows = Array.from({ length: groups }, (_, g): TreeRow[] => {
    const key = `g${g}`;
    const open = !closed.includes(key);
    const head: TreeRow = { key, level: 1, open, guess: ROW, place: g + 1, of: groups, draw: () => <span>{key}</span> };
    return open
      ? [
          head,
          ...Array.from(
            { length: each },
            (_unused, i): TreeRow => ({
              key: `${key}.${i}`,
              level: 2,
              guess: ROW,
              place: i + 1,
              of: each,
              draw: () => <span>{`${key}.${i}`}</span>,
            }),
          ),
        ]
      : [head];
  }).flat();
  return (
    <VirtualTree
      label="rows"
      rows={rows}
      acts={() => true}
      onAct={acted}
      onOpen={(key, now) => setClosed(now ? closed.filter((one) => one !== key) : [...closed, key])}
    />
  );
}

function show(groups: number, each: number): { readonly acted: string[]; readonly user: ReturnType<typeof userEvent.setup> } {
  const acted: string[] = [];
  render(
    <RendererProvider renderer={createDOMRenderer(null as unknown as undefined)}>
      <Tree groups={groups} each={each} acted={(key) => acted.push(key)} />
    </RendererProvider>,
  );
  return { acted, user: userEvent.setup({ delay: null }) };
}

const here = (): string => document.activeElement?.textContent ?? "";

test("of ten thousand rows those in sight are drawn, and the last is reached by one key", async () => {
  const { user } = show(2, 5000);
  const tree = screen.getByRole("treegrid", { name: "rows" });
  expect(tree.getAttribute("aria-rowcount")).toBe("10002");
  expect(screen.getAllByRole("row").length).toBeLessThan(MOST_DRAWN);
  await user.tab();
  expect(here()).toBe("g0");
  await user.keyboard("{End}");
  expect(here()).toBe("g1.4999");
  expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("10002");
  expect(document.activeElement?.getAttribute("aria-posinset")).toBe("5000");
  expect(screen.getAllByRole("row").length).toBeLessThan(MOST_DRAWN);
});

test("the list is one stop of the Tab key, and the row left is the one come back to", async () => {
  const { user } = show(1, 200);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(here()).toBe("g0.1");
  await user.tab();
  expect(document.activeElement).toBe(document.body);
  await user.tab({ shift: true });
  expect(here()).toBe("g0.1");
});

test("arrows open, close, go in and out; Enter acts", async () => {
  const { user, acted } = show(2, 3);
  await user.tab();
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByText("g0.0")).toBeNull();
  await user.keyboard("{ArrowDown}");
  expect(here()).toBe("g1");
  await user.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}");
  expect(here()).toBe("g0.0");
  await user.keyboard("{Enter}");
  expect(acted).toEqual(["g0.0"]);
  await user.keyboard("{ArrowLeft}");
  expect(here()).toBe("g0");
  await user.keyboard(" ");
  expect(screen.queryByText("g0.0")).toBeNull();
});

test("a click is for the row that was pressed, also when the row has moved or been drawn anew before the release", async () => {
  const { user, acted } = show(1, 6);
  await user.click(screen.getByText("g0.1"));
  expect(acted).toEqual(["g0.1"]);
  // What the browser reports when another row has come under the pointer: release there, and a click on what holds both.
  const [from, to, tree] = [screen.getByText("g0.2"), screen.getByText("g0.3"), screen.getByRole("treegrid")];
  fireEvent.mouseDown(from, { clientX: 9, clientY: 70 });
  fireEvent.mouseUp(to, { clientX: 9, clientY: 71 });
  fireEvent.click(tree, { detail: 1 });
  expect(acted).toEqual(["g0.1", "g0.2"]);
  // Drawing the mouse along selects text; the other button opens a menu.
  fireEvent.mouseDown(from, { clientX: 9, clientY: 70 });
  fireEvent.mouseUp(from, { clientX: 60, clientY: 70 });
  fireEvent.mouseDown(from, { button: 2 });
  fireEvent.mouseUp(from, { button: 2 });
  expect(acted).toHaveLength(2);
  // A screen reader's click comes without a mouse.
  fireEvent.click(to, { detail: 0 });
  expect(acted).toEqual(["g0.1", "g0.2", "g0.3"]);
});

test("moves stay inside the list", () => {
  const rows = [{ level: 1, open: true }, { level: 2 }, { level: 2 }];
  expect(moveFor("ArrowUp", rows, 0, 5)).toEqual({ kind: "go", to: 0 });
  expect(moveFor("PageDown", rows, 1, 5)).toEqual({ kind: "go", to: 2 });
  expect(moveFor("Home", rows, 2, 5)).toEqual({ kind: "go", to: 0 });
  expect(moveFor("x", rows, 0, 5)).toBeNull();
  expect(moveFor("ArrowRight", rows, 2, 5)).toBeNull();
});
