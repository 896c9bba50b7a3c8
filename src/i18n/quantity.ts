/** What a quantity of the law is called in the user's language. */
import { hasWords, t } from "./t";

/** Parameters and rules without words of their own show their id. */
export function quantityName(id: string): string {
  const key = id.startsWith("note.") ? id : `quantity.${id}`;
  return hasWords(key) ? t(key) : id;
}
