/**
 * Two answers of the simulated page that half of the tests' time went into, given in a shorter way: which labels a field
 * has (it walks through the whole page for each field), and how an element is styled (it weighs every rule for every
 * element, several times in one search by role). Both answer as before.
 */
const FIELDS = ["HTMLInputElement", "HTMLSelectElement", "HTMLTextAreaElement", "HTMLButtonElement"] as const;
let quick = false;

export function quickenPage(): void {
  if (quick) return;
  quick = true;
  for (const name of FIELDS) {
    Object.defineProperty(window[name].prototype, "labels", {
      configurable: true,
      get(this: HTMLInputElement) {
        return this.type === "hidden" ? null : labelsOf(this);
      },
    });
  }
  rememberStyles();
}

function labelsOf(field: HTMLElement): HTMLLabelElement[] {
  const named = field.id === "" ? [] : [...document.getElementsByTagName("label")].filter(({ htmlFor }) => htmlFor === field.id);
  const around = field.closest("label");
  return around && around.htmlFor === "" && !named.includes(around) ? [around, ...named] : named;
}

/**
 * Without sheets of its own a page styles an element by its kind, by a few attributes and by what stands in its `style`:
 * elements alike in these are asked about once.
 */
function rememberStyles(): void {
  const ask = window.getComputedStyle.bind(window);
  const known = new Map<string, CSSStyleDeclaration>();
  // No rule of a test's page speaks of what stands before or behind an element.
  const beside = ask(document.createElement("i"));
  window.getComputedStyle = (like, pseudo) => {
    if (pseudo) return beside;
    const seen = visibilityAround(like);
    const key = [like.localName, seen, ...SAID_BY.map((name) => like.getAttribute(name) ?? "-"), like.matches(RESERVED)].join("\n");
    let style = known.get(key);
    if (!style) {
      const around = document.createElement("div");
      around.style.visibility = seen;
      around.append(like.cloneNode(false));
      style = ask(around.firstElementChild ?? like);
      known.set(key, style);
    }
    return style;
  };
}

const SAID_BY = ["style", "type", "hidden", "open", "dir"] as const;
/** The one rule of `render`. */
const RESERVED = ".fui-Tab__content--reserved-space";

function visibilityAround(element: Element): string {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.style.visibility !== "") return at.style.visibility;
  }
  return "";
}
