/** The text of a note that takes up another one: nothing a person wrote goes, and what stands there already is not said twice. */
export function withNote(before: string | null, text: string): string {
  if (before === null || before.trim() === "") return text;
  return before.includes(text) ? before : `${before}\n\n${text}`;
}
