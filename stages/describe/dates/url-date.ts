/**
 * The publication day many sites write into the path of an article: /2024/03/12/…, /2024-03-12-…, /20240312/….
 * A path is no place for counts that look like days, but it does hold record numbers: a compact date must
 * be a whole part of the path or stand at the border of a word.
 */
import { formatDate } from './calendar-date.ts';
import { monthNumber } from './months.ts';

const FORMS = [
  /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=[/._-]|$)/,
  /(?<![\da-z])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/i,
  /(?<![\da-z])((?:19|20)\d{2})_(\d{2})_(\d{2})(?!\d)/i,
  /\/((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_-]|$)/,
];
const NAMED_MONTH = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=[/._-]|$)/i;

/** The day stated in the path of an address, as RFC 3339, or undefined. */
export function urlDate(address: string): string | undefined {
  const path = pathOf(address);
  for (const form of FORMS) {
    const match = form.exec(path);
    const date = match === null ? undefined : formatDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
    if (date !== undefined) return date;
  }
  const named = NAMED_MONTH.exec(path);
  const month = named === null ? undefined : monthNumber(named[2] ?? '', 'en');
  return month === undefined ? undefined : formatDate({ year: Number(named?.[1]), month, day: Number(named?.[3]) });
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.slice(0, 2048) : '';
}
