/** A value that is being typed, once the person has paused. Two values that say the same are one. */
import { useEffect, useState } from "react";
import { PAUSE_MS } from "./afterPause";

export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
    // The value is a new object at every drawing; what it says is in the key.
  }, [key]);
  return settled;
}
