// What charts ask of a page besides elements: how wide a text is. A simulated page draws nothing, so any width will do.
export function makeDrawable(): void {
  const svg = SVGElement.prototype as unknown as {
    getComputedTextLength?: () => number;
    getBBox?: () => { x: number; y: number; width: number; height: number };
  };
  svg.getComputedTextLength ??= () => 20;
  svg.getBBox ??= () => ({ x: 0, y: 0, width: 20, height: 10 });
}
