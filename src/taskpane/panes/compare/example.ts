/** A shipment to begin with: the one that the README and the tour calculate. */
import type { Entries } from "./fields";

export const EXAMPLE: Entries = { cn: "73181542", origin: "TW", tonnes: "100", date: "2026-02-01" };
