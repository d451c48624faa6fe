/**
 * Whether a title, authors or a date is what people found on the page.
 *
 * exact: the same letters and digits (title), the same people (author), the same day (date).
 * near: one contains the other; at least one author in common; a day apart, as between time zones.
 */
export type Verdict = 'exact' | 'near' | 'wrong' | 'none';

export type Question = 'title' | 'author' | 'date';

/** What an extractor says of a page; absent or empty where it says nothing. */
export type Answers = Partial<Record<Question, string | null | undefined>>;

export const QUESTIONS: readonly Question[] = ['title', 'author', 'date'];

export function verdictOn(question: Question, gold: string, answer: string): Verdict {
  return answer.trim() === '' ? 'none' : JUDGES[question](gold, answer);
}

const JUDGES: Record<Question, (gold: string, answer: string) => Verdict> = { title: judgeTitle, author: judgeAuthor, date: judgeDate };

const DAY_MS = 86_400_000;

function judgeTitle(gold: string, answer: string): Verdict {
  const [wanted, given] = [fold(gold), fold(answer)];
  if (wanted === given) return 'exact';
  return given !== '' && (wanted.includes(given) || given.includes(wanted)) ? 'near' : 'wrong';
}

function judgeAuthor(gold: string, answer: string): Verdict {
  const [wanted, given] = [people(gold), people(answer)];
  if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return 'exact';
  return given.some((name) => wanted.some((other) => name.includes(other) || other.includes(name))) ? 'near' : 'wrong';
}

function judgeDate(gold: string, answer: string): Verdict {
  const [wanted, given] = [dayOf(gold), dayOf(answer)];
  if (wanted === given) return 'exact';
  return Math.abs(Date.parse(wanted) - Date.parse(given)) <= DAY_MS ? 'near' : 'wrong';
}

/** The day as written, where it is written for machines; else the day `Date` reads. */
function dayOf(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(date)) return date.slice(0, 10);
  const read = new Date(date);
  return Number.isNaN(read.getTime()) ? date : `${read.getFullYear()}-${two(read.getMonth() + 1)}-${two(read.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Names of one string, letters only; degrees behind a name are no people, "By" before one is none of it. */
function people(names: string): string[] {
  const parts = names
    .replace(/^\s*by:?\s+/i, '')
    .split(/[,;&|/]|\s(?:and|und|et|y|with)\s/i)
    .map((part) => part.trim());
  return [...new Set(parts.filter((part, index) => index === 0 || !/^(?:[A-Z]\.?){2,6}$/.test(part)).map(fold))].filter(
    (name) => name !== '',
  );
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
