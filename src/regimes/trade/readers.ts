/** A country or a group of countries of the trade tables. */
import { RuleError } from "../../core/error";
import type { Place } from "./place";
import { findPlace } from "./place";
import { shownCell } from "../../calls/cells";
import { countries } from "../../calls/readers/code";
import { reader, remembering } from "../../calls/readers/reader";

export const place = remembering(
  reader<Place>({
    kind: "country",
    zero: "blank",
    parse(cell) {
      if (typeof cell !== "string" && typeof cell !== "number")
        throw new RuleError("unknownCode", "countryUnlike", { found: shownCell(cell) });
      return findPlace(String(cell), (name) => countries().find(name));
    },
  }),
);
