/** How the other two texts were checked where they calculate as H.R. 3338 does. */
import type { Status } from "../../../core/citation";

/** `section` of the packages (Title I has the same numbers), `paragraph` of the Taiwan Research Institute article. */
export function others(
  section: string,
  paragraph: string,
): Readonly<Record<string, { readonly cite: readonly string[]; readonly status: Status }>> {
  return {
    as118: { cite: [`tri-118:sec. 5(2)${paragraph}`], status: "sourceDocument" },
    asPackage: { cite: [`hr3001-119:${section}`], status: "billText" },
  };
}
