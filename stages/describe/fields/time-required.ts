/**
 * The reading time the page states, as an ISO 8601 duration: "4 min read" is PT4M. Read by number and unit: the first number
 * counts minutes unless the text names hours, the second one, if any, counts the next smaller unit.
 */
import { asciiDigits } from '../dates/digits.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { metaValue, removedTexts, type PageView } from '../page-view.ts';
import type { Place } from '../place.ts';

const DURATION = /^P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const HOURS = /\d\s*(?:h(?:ours?|rs?)?\b|std\b|stunden?\b|heures?\b|horas?\b|ore\b|uur\b|godz|час|год|saat\b|ساع|小时|小時|時間|시간)/i;
const SECONDS_FIRST = /^\D*\d+\s*(?:s\b|sec|sek|seg|сек|秒|초|ثاني)/i;
const READ_LABEL = /read|lese|lectur|leitura|lettura|leestijd|чтен|читан|okuma|قراءة|مطالعه|阅读|閱讀|読/i;
const MAX_NUMBER = 600;

export const timeRequired: Field<'timeRequired'> = {
  name: 'timeRequired',
  find: (view) =>
    firstStated(
      () => fromWorks(view),
      () => duration(removedTexts(view, 'read-time')[0], 'text:read-time'),
      () => fromCard(view),
    ),
};

function fromWorks({ data }: PageView): Stated<string> | undefined {
  const value = data.works
    .map((work) => work.timeRequired)
    .find((stated) => typeof stated === 'string' && stated.length < 20 && DURATION.test(stated));
  return typeof value === 'string' ? { value, from: 'json-ld:timeRequired' } : undefined;
}

/** Cards for other sites state it as a labelled value. */
function fromCard(view: PageView): Stated<string> | undefined {
  for (const number of ['1', '2']) {
    const label = metaValue(view, [`twitter:label${number}`])?.value ?? '';
    if (READ_LABEL.test(label)) return duration(metaValue(view, [`twitter:data${number}`])?.value, `meta:twitter:data${number}`);
  }
  return undefined;
}

function duration(text: string | undefined, from: Place): Stated<string> | undefined {
  const stated = asciiDigits(text?.slice(0, 100) ?? '');
  const [first, second] = (stated.match(/\d+/g) ?? []).map(Number);
  if (first === undefined || first > MAX_NUMBER || (second !== undefined && second >= 60)) return undefined;
  const units = HOURS.test(stated) ? ['H', 'M'] : SECONDS_FIRST.test(stated) ? ['S'] : ['M', 'S'];
  const rest = second === undefined || second === 0 || units[1] === undefined ? '' : `${second}${units[1]}`;
  return first === 0 && rest === '' ? undefined : { value: `PT${first === 0 ? '' : `${first}${units[0]!}`}${rest}`, from };
}
