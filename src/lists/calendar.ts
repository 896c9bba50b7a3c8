/** The days of the declaration as a calendar file (RFC 5545). May not know what day it is: the stamp is handed in. */
import type { CivilDate } from "../core/civilDate";
import { fromSerial } from "../core/civilDate";
import { said } from "./sheets/names";
import type { Declaration } from "./sheets/declaration";

/** A line holds 75 bytes; what is longer goes on behind a blank. */
const MOST_BYTES = 73;

function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > MOST_BYTES) {
      out += "\r\n ";
      bytes = 0;
    }
    out += character;
    bytes += size;
  }
  return out;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
const compact = (date: CivilDate): string => date.replaceAll("-", "");

function nextDay(date: CivilDate): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as CivilDate;
}

/** A moment as calendars write it: 20261129T120000Z. */
export const stampOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, "");

/** `stamp`: when the file was made. */
export function calendarText({ days, holdingDays }: Pick<Declaration, "days" | "holdingDays">, stamp: string): string {
  const duties = days.flatMap(({ year, duty, date }) => {
    const day = typeof date === "number" ? fromSerial(date) : undefined;
    return day === undefined ? [] : [{ id: `${duty}-${year}`, day, title: said("calendar.duty", { duty: said(`duty.${duty}`), year }) }];
  });
  const quarters = holdingDays.map((day) => ({ id: `holding-${day}`, day, title: said("calendar.holding", { day }) }));
  const events = [...duties, ...quarters]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ id, day, title }) => [
      "BEGIN:VEVENT",
      `UID:${id}@carbon-border`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
      `SUMMARY:${escaped(title)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Carbon Border//Import list//EN", ...events, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
