/** What the template has room for. */
import { PaperRefusal } from "../../refusal";

export function room(what: string, found: number, most: number): void {
  if (found > most) throw new PaperRefusal("tooManyRows", { what, found, most });
}
