/** How often the host has calculated since: what was read of the sheet is read anew when it grows. */
import { useEffect, useState } from "react";
import type { Host } from "../../host/port";

/** `listens`: false, while nothing of the sheet is shown. */
export function useCalculations(host: Host, listens = true): number {
  const [round, setRound] = useState(0);
  useEffect(() => (listens ? host.onCalculated(() => setRound((before) => before + 1)) : undefined), [host, listens]);
  return round;
}
