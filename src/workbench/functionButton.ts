/** The grid's fx button opens our list of functions; by itself it would only type "=". May not know a function. */
import { gridText } from "./gridText";

/** The last of the three signs before the formula: cancel, enter, fx. */
const SIGN = '[data-u-comp="formula-bar"] span.univer-cursor-pointer';

export function onFunctionButton(container: HTMLElement, open: () => void): void {
  const isSign = (target: EventTarget | null): boolean => {
    const sign = target instanceof Element ? target.closest(SIGN) : null;
    return sign !== null && sign === [...container.querySelectorAll(SIGN)].at(-1);
  };
  for (const kind of ["pointerdown", "mousedown", "click"])
    container.addEventListener(
      kind,
      (event) => {
        if (!isSign(event.target)) return;
        event.stopPropagation();
        event.preventDefault();
        if (kind === "click") open();
      },
      true,
    );
  const sign = [...container.querySelectorAll<HTMLElement>(SIGN)].at(-1);
  sign?.setAttribute("role", "button");
  sign?.setAttribute("tabindex", "0");
  sign?.setAttribute("aria-label", gridText("functions"));
  sign?.addEventListener("keydown", ({ key }) => (key === "Enter" || key === " ") && open());
}
