/**
 * What can be wrong with how a view stands on the screen, found by measuring it in the page: text cut off, things outside
 * or over one another, broken words, keys instead of words, another language or its letters. Runs inside the page, so it
 * reads nothing from outside but its arguments.
 */
export type LookFor = {
  /** CSS selectors of the parts to look at; layers that open over the page are added. */
  readonly parts: readonly string[];
  readonly locale: string;
  /** First words of our keys: "pane", "tables" ... */
  readonly topics: readonly string[];
  /** The font that must stand in the list before any other of its kind. */
  readonly font: string;
};

export function look({ parts, locale, topics, font }: LookFor): string[] {
  const faults = new Set<string>();
  const chinese = locale !== "en";
  const HAN = /[\u3400-\u9fff]/;
  const CONTROLS = "button,a[href],input,select,textarea,[role=tab],[role=switch],[role=option],[role=menuitem],[role=menuitemcheckbox]";
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  const short = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 70);
  const what = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> “${short(element.getAttribute("aria-label") ?? element.textContent ?? "")}”`;
  const ancestors = (element: Element): Element[] => {
    const chain: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) chain.push(at);
    return chain;
  };
  /** For screen readers only: a box of one pixel. */
  const unseen = (element: Element): boolean =>
    ancestors(element).some(
      (one) =>
        (one as HTMLElement).offsetWidth <= 1 &&
        (one as HTMLElement).offsetHeight <= 1 &&
        style(one).position === "absolute" &&
        style(one).overflow === "hidden",
    );
  const visible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !unseen(element);
  };
  /** A region made to be scrolled sideways says so by taking the keyboard's focus. */
  const ownScroller = (element: Element): boolean =>
    element.getAttribute("tabindex") === "0" && /auto|scroll/.test(style(element).overflowX);
  const inScroller = (element: Element): boolean => ancestors(element).some(ownScroller);

  const layers = [...document.querySelectorAll("body > .fui-FluentProvider, body > [data-portal-node]")].filter((layer) =>
    layer.querySelector("[role=dialog],[role=listbox],[role=menu],.fui-Toast,[role=tooltip]"),
  );
  const dialog = [...document.querySelectorAll("[role=dialog],[role=alertdialog]")].find(visible);
  const roots = dialog ? [dialog] : [...parts.flatMap((part) => [...document.querySelectorAll(part)]), ...layers];
  const elements = roots
    .flatMap((root) => [root, ...root.querySelectorAll("*")])
    .filter(
      (element) => element instanceof HTMLElement && !element.hasAttribute("data-tabster-dummy") && visible(element),
    ) as HTMLElement[];
  const texts: { node: Text; parent: HTMLElement; words: string }[] = [];
  for (const element of elements) {
    for (const node of element.childNodes) {
      const words = (node.textContent ?? "").trim();
      if (node.nodeType === Node.TEXT_NODE && words !== "") texts.push({ node: node as Text, parent: element, words });
    }
  }

  const fixed = (element: Element): Element | undefined => ancestors(element).find((one) => /sticky|fixed/.test(style(one).position));
  const clipped = (): void => {
    for (const element of elements) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = style(element);
      if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement || !(element.textContent ?? "").trim()) continue;
      // A list entry may show the first lines of what it leads to; a cell of a scrolled table says the rest in its title.
      if (webkitLineClamp !== "none" || (element.tagName === "TD" && element.title === element.textContent)) continue;
      const cut = [
        overflowX !== "visible" && !/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1,
        overflowY !== "visible" && !/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1,
      ];
      if (cut.some(Boolean) || (textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1))
        faults.add(`cut off: ${what(element)}`);
    }
  };

  /** A box with a colour or a line of its own, out of which its words run. */
  const spilling = (): void => {
    for (const { parent, words, node } of texts) {
      const box = ancestors(parent)
        .slice(0, 3)
        .find(
          (one) =>
            style(one).display !== "inline" &&
            (style(one).backgroundColor !== "rgba(0, 0, 0, 0)" || parseFloat(style(one).borderTopWidth) > 0),
        );
      if (!box || box.matches("tr,body") || fixed(parent) !== fixed(box)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [inner, outer] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
      if (box.scrollHeight <= box.clientHeight + 1 && inner.right <= outer.right + 2) continue;
      if (inner.bottom > outer.bottom + 2 || inner.top < outer.top - 2 || inner.right > outer.right + 2)
        faults.add(`runs out of its box: “${short(words)}”`);
    }
  };

  const ruler = document.createElement("canvas").getContext("2d");
  const widthIn = (element: HTMLElement, text: string): number => {
    if (!ruler) return 0;
    const { fontStyle, fontWeight, fontSize, fontFamily } = style(element);
    ruler.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return ruler.measureText(text).width;
  };
  const roomIn = (element: HTMLElement): number =>
    element.clientWidth - parseFloat(style(element).paddingLeft) - parseFloat(style(element).paddingRight);
  const boxes = (): void => {
    for (const element of elements) {
      const shown =
        element instanceof HTMLSelectElement
          ? (element.selectedOptions[0]?.textContent ?? "")
          : element instanceof HTMLInputElement && element.value === ""
            ? element.placeholder
            : "";
      if (shown !== "" && widthIn(element, shown) > roomIn(element) + 1) faults.add(`too long for its box: “${short(shown)}”`);
    }
  };

  const outside = (): void => {
    for (const root of roots) {
      const edge = root.getBoundingClientRect();
      for (const element of elements.filter((one) => root.contains(one))) {
        const box = element.getBoundingClientRect();
        if (!inScroller(element.parentElement ?? element) && (box.right > edge.right + 1 || box.left < edge.left - 1))
          faults.add(`outside: ${what(element)}`);
        if (
          !ownScroller(element) &&
          /auto|scroll|hidden/.test(style(element).overflowX) &&
          style(element).display !== "inline" &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.querySelector(CONTROLS)
        )
          faults.add(`scrolls sideways: ${what(element)}`);
      }
      const box = root.getBoundingClientRect();
      if (box.right > innerWidth + 1 || box.left < -1 || (root === dialog && (box.top < -1 || box.bottom > innerHeight + 1)))
        faults.add(`outside the window: ${what(root)}`);
    }
  };

  const covered = (): void => {
    for (const control of elements.filter((element) => element.matches(CONTROLS))) {
      const box = control.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const seen = ancestors(control).every(
        (one) =>
          !/auto|scroll|hidden/.test(style(one).overflowY) ||
          ((r) => y > r.top && y < r.bottom && x > r.left && x < r.right)(one.getBoundingClientRect()),
      );
      if (!seen || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
      const top = document.elementFromPoint(x, y);
      if (
        !top ||
        control.contains(top) ||
        top.contains(control) ||
        top.closest("label")?.control === control ||
        top.closest("label")?.contains(control)
      )
        continue;
      // Scrolled under a bar that stays, or under a layer that is open.
      const bar = fixed(top);
      if (
        (bar && !bar.contains(control)) ||
        layers.some((layer) => layer.contains(top)) ||
        (control.matches("input") && control.parentElement?.contains(top))
      )
        continue;
      faults.add(`covered: ${what(control)} by ${what(top)}`);
    }
  };

  const seenPart = (parent: HTMLElement, box: DOMRect): DOMRect | null => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (const one of ancestors(parent)) {
      if (style(one).overflowX === "visible" && style(one).overflowY === "visible") continue;
      const limit = one.getBoundingClientRect();
      [left, top, right, bottom] = [
        Math.max(left, limit.left),
        Math.max(top, limit.top),
        Math.min(right, limit.right),
        Math.min(bottom, limit.bottom),
      ];
    }
    return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };
  const overlapping = (): void => {
    const lines = texts
      .flatMap(({ node, parent, words }) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].flatMap((box) => {
          const part = seenPart(parent, box);
          return part ? [{ box: part, parent, words, bar: fixed(parent), layer: roots.findIndex((root) => root.contains(parent)) }] : [];
        });
      })
      .sort((a, b) => a.box.top - b.box.top);
    lines.forEach((a, i) => {
      for (let j = i + 1; j < lines.length; j++) {
        const b = lines[j];
        if (!b || b.box.top > a.box.bottom - 5) break;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 3 && down > 5 && a.bar === b.bar && a.layer === b.layer && a.parent !== b.parent)
          faults.add(`over one another: “${short(a.words)}” and “${short(b.words)}”`);
      }
    });
  };

  /** Names of tables are joined by underscores and have no place to break at. */
  const wordAt = (text: string, i: number): string =>
    `${/[\w]*$/.exec(text.slice(0, i))?.[0] ?? ""}${/^[\w]*/.exec(text.slice(i))?.[0] ?? ""}`;
  const breaks = (): void => {
    for (const { node, parent, words } of texts) {
      if (!/\p{L}{2}/u.test(words) || /mono|consol/i.test(style(parent).fontFamily.split(",")[0] ?? "") || parent.closest("svg")) continue;
      const text = node.textContent ?? "";
      const range = document.createRange();
      const lineOf = (i: number): number | null => {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const [box] = range.getClientRects();
        return box && box.width > 0 ? Math.round(box.top + box.height / 2) : null;
      };
      const whole = document.createRange();
      whole.selectNodeContents(node);
      if (new Set([...whole.getClientRects()].map((box) => Math.round(box.top))).size < 2) continue;
      let last: number | null = null;
      let onLine = "";
      for (let i = 0; i < text.length; i++) {
        const line = lineOf(i);
        if (line === null) continue;
        if (last !== null && Math.abs(line - last) > 4) {
          if (/\p{Script=Latin}/u.test(text[i - 1] ?? "") && /\p{Script=Latin}/u.test(text[i] ?? "") && !wordAt(text, i).includes("_"))
            faults.add(`word broken: “${short(text.slice(Math.max(0, i - 20), i))}|${short(text.slice(i, i + 15))}”`);
          if (/\d/.test(text[i - 1] ?? "") && /\d/.test(text[i] ?? ""))
            faults.add(`number broken: “${short(text.slice(Math.max(0, i - 20), i))}|${short(text.slice(i, i + 15))}”`);
          onLine = "";
        }
        onLine += text[i];
        last = line;
      }
      if (
        HAN.test(text) &&
        parent.closest("button,[role=tab],[role=option],.fui-Badge,.fui-Tag,th") &&
        onLine.replace(/[\s，。、；：）」』”]/g, "").length <= 1
      )
        faults.add(`one character alone on a line: “${short(text)}”`);
    }
  };

  const keys = new RegExp(`(?<![\\p{L}./-])(${topics.join("|")})\\.[A-Za-z][\\w-]*`, "u");
  const english = /(?:\b[a-z]{2,}\b[ ,;]+){3,}[a-z]{2,}\b/;
  const language = (): void => {
    for (const element of elements.filter(
      (one) => chinese && one.hasAttribute("aria-label") && one.getAttribute("aria-hidden") !== "true",
    )) {
      const label = element.getAttribute("aria-label") ?? "";
      // The package of the charts names its key "Legends" and cannot be told otherwise.
      if (/^[A-Za-z]?[a-z]+( [a-z]+)*$/.test(label) && !element.closest("[lang=en]") && !element.matches("figure [role=listbox]"))
        faults.add(`English label: “${short(label)}”`);
    }
    const said = elements.flatMap((element) =>
      ["aria-label", "title", "placeholder", "alt"].flatMap((name) =>
        element.getAttribute(name) ? [{ words: element.getAttribute(name) ?? "", parent: element }] : [],
      ),
    );
    for (const { words, parent } of [...texts, ...said]) {
      if (keys.test(words)) faults.add(`key instead of words: “${short(words)}”`);
      if (/\{\w+\}|undefined|\bNaN\b|\[object/.test(words)) faults.add(`unfilled: “${short(words)}”`);
      const spoken = parent.closest("[lang]")?.getAttribute("lang") ?? "";
      if (spoken !== locale && spoken !== "en" && !(parent.matches("option,[role=option]") || parent.closest("select")))
        faults.add(`lang “${spoken}”: “${short(words)}”`);
      // Official names of goods are part of the data. Names of acts and tables link to their page; what the source says in English is marked as English.
      if (chinese && english.test(words) && spoken !== "en" && !parent.closest("a[href],td") && !words.includes("｜"))
        faults.add(`English: “${short(words)}”`);
      // Put together from parts: marks of the other language, or a blank where none belongs.
      if (
        chinese &&
        /[\u3400-\u9fff）」][,;:](?:\s|[\u3400-\u9fff（「])|[\u3400-\u9fff] [\u3400-\u9fff]/.test(words) &&
        !words.includes("｜")
      )
        faults.add(`marks: “${short(words)}”`);
      if (chinese && spoken === "en" && HAN.test(words)) faults.add(`Chinese marked as English: “${short(words)}”`);
    }
    for (const { parent, words } of texts) {
      const family = style(parent).fontFamily;
      if (!/mono|consol/i.test(family.split(",")[0] ?? "") && !family.includes(font))
        faults.add(`font ${family.slice(0, 60)}: “${short(words)}”`);
    }
  };

  for (const check of [clipped, spilling, boxes, outside, covered, overlapping, breaks, language]) check();
  return [...faults];
}
