/** Long lists say the same words over and over: what was made of a text is kept, for the last thousands of them. */
const MOST = 20_000;

export function remembered<T extends string | object>(made: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const value = made(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
