/**
 * Which of two numbers is the day in 03/04/2024. Decided, in this order, by: a number above twelve; the dot, which
 * only day-first countries write; the page's country or language; the other dates on the page, where 12/16/2025 shows
 * the order. English without a country and without such a date is left undecided: half its readers write
 * one order and half the other, and a wrong date is worse than none.
 */
export type DayOrder = 'day-first' | 'month-first';

/** Countries that write the month first. */
const MONTH_FIRST_REGIONS = new Set(['US', 'PH', 'FM', 'PW', 'GU', 'PR', 'AS', 'MH']);

/** Countries of these domains write the month first; .edu, .gov and .mil are of the United States. */
const MONTH_FIRST_DOMAINS = new Set(['us', 'edu', 'gov', 'mil', 'ph']);

/** Domains of no country. */
const GENERIC_DOMAIN_MIN_LENGTH = 3;
const BORROWED_DOMAINS = new Set(['io', 'co', 'me', 'tv', 'ai', 'cc', 'fm', 'ly', 'to', 'gg', 'ws', 'eu']);

/**
 * The order a page's own language and address speak for.
 * @param tag BCP 47, with the region where the page states one (`en-GB`)
 * @param host host name of the page
 */
export function dayOrderOf(tag: string | null, host: string | null): DayOrder | undefined {
  const [language = '', ...subtags] = (tag ?? '').split(/[-_]/);
  const region = subtags.find((subtag) => /^[a-z]{2}$/i.test(subtag))?.toUpperCase();
  const domain = host?.slice(host.lastIndexOf('.') + 1) ?? '';
  if (MONTH_FIRST_DOMAINS.has(domain)) return 'month-first';
  if (domain.length < GENERIC_DOMAIN_MIN_LENGTH && domain !== '' && !BORROWED_DOMAINS.has(domain))
    return domain === 'ca' ? undefined : 'day-first';
  if (region !== undefined) {
    if (MONTH_FIRST_REGIONS.has(region)) return 'month-first';
    return region === 'CA' ? undefined : 'day-first';
  }
  return language === '' || language === 'en' || language === 'tl' || language === 'fil' ? undefined : 'day-first';
}

const SLASH_DATE = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/;

/** Dates stand on short lines; prose is not searched. */
const MAX_LINE_LENGTH = 80;

/** The order that dates on the page show by a number above twelve; undefined where none does or two disagree. */
export function dayOrderShown(lines: Iterable<string>): DayOrder | undefined {
  let shown: DayOrder | undefined;
  for (const line of lines) {
    const match = line.length <= MAX_LINE_LENGTH && line.includes('/') ? SLASH_DATE.exec(line) : null;
    const [first, second] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
    if (first > 12 === second > 12) continue;
    const order = first > 12 ? 'day-first' : 'month-first';
    if (shown !== undefined && shown !== order) return undefined;
    shown = order;
  }
  return shown;
}
