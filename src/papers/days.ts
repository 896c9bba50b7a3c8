/** Days of papers: serial numbers as sheets hold them. */
import { fromSerial, yearOf } from "../core/civilDate";

/** null: no day. */
export function yearOfDay(serial: number | null): number | null {
  const day = serial === null ? undefined : fromSerial(Math.floor(serial));
  return day === undefined ? null : yearOf(day);
}
