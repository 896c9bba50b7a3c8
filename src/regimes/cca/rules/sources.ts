/** How the bills before the 119th were checked where they calculate alike. */
import type { Status } from "../../../core/citation";

type Sources = Readonly<Record<string, { readonly cite: readonly string[]; readonly status: Status }>>;

/** `section`: the paragraph of the Taiwan Research Institute article. */
export function earlier(section: string): Sources {
  return {
    as117: { cite: ["s4355-117:read as the 119th text"], status: "assumed" },
    as118: { cite: ["s3422-118:read as the 119th text", `tri-118:${section}`], status: "assumed" },
    asArticle: { cite: [`tri-118:${section}`], status: "sourceDocument" },
  };
}
