/**
 * Colours of the grid that are too weak to be read. In the dark the grid turns every colour of its drawing round, so that its blue
 * becomes a darker blue beside black: the frame of the selection had 4.1 to 1 against the cell, the tag of a table 2.6 to 1 against its own
 * name. The contrast is that of WCAG, measured on what is drawn; the values here give 8.9 in the dark and 5.8 in the light.
 */
import { type Injector, ThemeService } from "@univerjs/core";
import { ICanvasColorService } from "@univerjs/preset-sheets-core";

type Colours = Readonly<Record<string, string>>;
/** The grid's blue for heads and tags of tables, and the one for the selection. */
const TAG = "#6280f9";
const SELECTION = "#2c53f1";
/** What a person types, in the sample and the ready workbooks: 5.1 to 1 in the dark, 8.6 with the other blue. */
const INPUT = "#1d4ed8";
const DARK: Colours = { [TAG]: "#0b2a8f", [SELECTION]: "#0b2a8f", [INPUT]: "#0b2a8f" };
const LIGHT: Colours = { [TAG]: SELECTION };

export function drawReadableColours(injector: Injector): void {
  const theme = injector.get(ThemeService);
  const colours = injector.get(ICanvasColorService);
  const drawn = colours.getRenderColor.bind(colours);
  colours.getRenderColor = (colour) => drawn((theme.darkMode ? DARK : LIGHT)[colour.toLowerCase()] ?? colour);
}
