/** The time behind a date is cut off, unless it makes the day itself uncertain. */
import { RuleError } from "../../core/error";

const TIME =
  /^(?<day>.*\d[日號号]?)(?:t| ?,? )(?<hour>\d{1,2})(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?| ?[時时點点] ?(?:\d{1,2} ?分)?) ?(?<zone>(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?|z|utc|gmt)?(?:\[[\w/]+\]| \([^)\d]+\))?$/;
const HALF_OF_DAY = / ?(?:上午|下午|中午|凌晨|早上|晚上) ?(?=\d)/;
/** YYYYMMDDhhmm or with seconds, as programs write it. */
const COMPACT = /^(?<day>(?:19|20|21)\d{6})t?(?<hour>[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?<zone>z)?$/;
const UNIVERSAL = /^(?:z|(?:utc|gmt)?(?:[+-]00:?(?:00)?)?)$/;
/** From this hour of universal time the next day has begun in Taiwan; from 22 or 23 in the Union. */
const NEXT_DAY_BEGINS = 16;

/**
 * A local time belongs to the day that stands in front of it. A universal time late in the day does not: programs write
 * the midnight of a place so, and the day is then the following one.
 */
export function withoutTime(written: string, found: string): string {
  const text = written.replace(HALF_OF_DAY, " ");
  const parts = (COMPACT.exec(text) ?? TIME.exec(text))?.groups;
  if (parts === undefined || Number(parts["hour"]) > 23) return written;
  if (parts["zone"] !== undefined && UNIVERSAL.test(parts["zone"]) && Number(parts["hour"]) >= NEXT_DAY_BEGINS)
    throw new RuleError("notDate", "utc", { found, date: parts["day"] ?? "" });
  return (parts["day"] ?? "").trim();
}
