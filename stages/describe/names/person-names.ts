/**
 * Names of authors out of what bylines and author fields hold: "By Ana Sol and Tom Reed", "von Eva Kern, dpa",
 * "Jul 11 Written by Mia Lund", "https://social.example/site", "admin". One name an entry; what is no name is left out.
 */
import { cleanText, foldValue } from '../clean-value.ts';
import { monthNumber } from '../dates/months.ts';
import { trimEdges } from '../trim-edges.ts';
import {
  BYLINE_LEAD,
  BYLINE_PREFIX,
  CREDENTIAL,
  DATED_LEAD,
  JOINERS,
  NOT_A_NAME,
  OTHER_CREDIT,
  PARTICLES,
  ROLE,
  ROLE_AHEAD,
  ROLE_SUFFIX,
} from './byline-words.ts';

/** "Dr. Maria Fernanda de la Cruz y Ortega" fits; a sentence does not. */
const MAX_NAME_LENGTH = 80;
const MAX_WORDS = 7;
const MAX_AUTHORS = 20;
const MAX_BYLINE_LENGTH = 400;

/** The end of a name that ran into the next element: "Ana SolPublished", "Ana SolNovember 3". */
const GLUED = /\p{Ll}(?=(?:Published|Updated|Posted|Written|Last)(?!\p{L})|\p{Lu}\p{Ll}{2,8} ?\d)/gu;
/** An account behind a name. */
const HANDLE = /(?<=\p{L}) \(?@\w+\)?/u;
/** Two words, the second of 2 to 40 letters, right before a role; and how far back that is at most. */
const NAME_BEFORE = /\S \S{2,40}$/;
const NAME_BEFORE_LENGTH = 42;
/** A section or a time, not a name. */
const PLACE_WORD = /^(?:in|on|at|for|from|posted|filed)\s/i;
const ADDRESS = /https?:|www\.|@|\.(?:com|org|net|html?|php)(?:\W|$)/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*|\p{Lu}\.)$/u;
const BAR = /\s[–—-]\s|[|•·⋅]/;

/**
 * The names in an author value.
 * @param others names that are no author of this page: the site itself
 */
export function personNames(value: unknown, others: readonly string[] = []): string[] {
  const text = cleanText(value, MAX_BYLINE_LENGTH)?.replace(HANDLE, '').replace(GLUED, '$& ');
  if (text === undefined || ADDRESS.test(text) || isSentence(text)) return [];
  const names: string[] = [];
  for (const part of splitNames(bylineCore(text))) {
    const name = tidyName(part);
    if (name === undefined || !isName(name, others)) continue;
    if (!names.some((known) => foldValue(known) === foldValue(name))) names.push(name);
  }
  return names.slice(0, MAX_AUTHORS);
}

/** Whether the text opens as bylines do: "By …", "Text: …". */
export function opensAsByline(text: string): boolean {
  return BYLINE_PREFIX.test(text) || DATED_LEAD.test(text) || BYLINE_LEAD.test(text);
}

/** The names alone: without what leads to them, and without the date, the bar or the other credit that follows. */
function bylineCore(text: string): string {
  const led = text.replace(DATED_LEAD, '').replace(BYLINE_LEAD, '').replace(BYLINE_PREFIX, '').replace(BYLINE_PREFIX, '');
  const [head = ''] = led.split(BAR, 1);
  const credited = head.search(OTHER_CREDIT);
  return withoutNumber(credited > 0 ? head.slice(0, credited) : head);
}

/** Without the date, count or time that follows the name, and the month's name in front of it. */
function withoutNumber(text: string): string {
  const at = text.search(/(?<=\S)[\s,(]\d/u);
  if (at < 0) return text;
  const head = text.slice(0, at).trim();
  const lastWord = head.slice(head.lastIndexOf(' ') + 1).replace('.', '');
  return (monthNumber(lastWord, null) === undefined ? head : head.slice(0, -lastWord.length).trim()).replace(
    / (?:on|at|am|vom|um|le|el|em|il|op|den)$/,
    '',
  );
}

function splitNames(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(JOINERS)) {
    const name = part.trim();
    if (name === '' || (parts.length > 0 && (CREDENTIAL.test(name) || ROLE.test(name)))) continue;
    parts.push(name);
  }
  return parts;
}

function tidyName(text: string): string | undefined {
  const name = trimEdges(withoutRole(text.trim().replace(/ \([^()]*\)$/, '')).replace(/(?<=\p{Ll}{2})\.$/u, ''), ' "\'“”‘’,:;-–—');
  return name === '' ? undefined : name;
}

/** Two words are name enough for a role behind them, and all that follows it, to go without a comma. */
function withoutRole(name: string): string {
  for (const { index } of name.matchAll(ROLE_AHEAD)) {
    if (NAME_BEFORE.test(name.slice(Math.max(0, index - NAME_BEFORE_LENGTH), index))) return name.slice(0, index);
  }
  return name.replace(ROLE_SUFFIX, '');
}

function isName(name: string, others: readonly string[]): boolean {
  if (name.length > MAX_NAME_LENGTH || name.split(' ').length > MAX_WORDS) return false;
  if (!/\p{L}/u.test(name) || PLACE_WORD.test(name) || /\d{3}|[<>{}[\]=#©?!]|^\d+ \p{Ll}/u.test(name) || isSentence(name)) return false;
  const folded = foldValue(name);
  return (
    folded.length > 1 &&
    !NOT_A_NAME.has(folded) &&
    monthNumber(name, null) === undefined &&
    !others.some((other) => foldValue(other) === folded)
  );
}

/** Two to four words with a capital each, of letters only, as a name that stands alone under a headline is written. */
export function hasNameShape(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length >= 2 && words.length <= 4 && words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word)) && /\p{Ll}/u.test(text)
  );
}

/** Most of its words in lower case: "Please enter your name here", not "giampiero maggio" nor "Ana de la Cruz". */
function isSentence(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}/u.test(word) && !PARTICLES.has(word.toLowerCase()));
  return words.length > 2 && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length;
}
