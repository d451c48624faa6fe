/**
 * Names of authors out of what bylines and author fields hold: "By Ana Sol and Tom Reed", "von Eva Kern, dpa",
 * "https://social.example/site", "admin". One name an entry; what is no name is left out.
 */
import { cleanText, foldValue } from '../clean-value.ts';
import { trimEdges } from '../trim-edges.ts';
import { BYLINE_PREFIX, JOINERS, NOT_A_NAME, ROLES, ROLE_SUFFIX } from './byline-words.ts';

/** "Dr. Maria Fernanda de la Cruz y Ortega, Universidad …" fits; a sentence does not. */
const MAX_NAME_LENGTH = 80;
const MAX_WORDS = 8;
const MAX_AUTHORS = 20;

/** Letters after a name, which a comma must not turn into a second author. */
const CREDENTIAL =
  /^(?:(?:[A-Z]\.?){2,6}|Ph\.?D\.?|M\.?[ADS]\.?|Jr\.?|Sr\.?|I{2,3}|[A-Z]{2,6}-[A-Z]{1,4}|MPhil|LLM|Esq\.?|Dipl\.?[ -]\w+)$/;

const ADDRESS = /https?:\/\/|www\.|@|\.(?:com|org|net|html?|php)(?:\W|$)/i;

/**
 * The names in an author value.
 * @param others names that are no author of this page: the site itself
 */
export function personNames(value: unknown, others: readonly string[] = []): string[] {
  const text = cleanText(value, 400);
  if (text === undefined) return [];
  const names: string[] = [];
  for (const part of splitNames(stripByline(text))) {
    const name = tidyName(part);
    if (name === undefined || !isName(name, others)) continue;
    if (!names.some((known) => foldValue(known) === foldValue(name))) names.push(name);
  }
  return names.slice(0, MAX_AUTHORS);
}

/** The byline without its preposition and without the date, share or read-time that follows a bar. */
function stripByline(text: string): string {
  const [head = ''] = text.split(/\s[|•·–—]\s|\s-\s|[|•·]|\s{2,}/, 1);
  return (head.trim() === '' ? text : head).replace(BYLINE_PREFIX, '').replace(BYLINE_PREFIX, '');
}

function splitNames(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(JOINERS)) {
    const name = part.trim();
    if (name === '') continue;
    if (parts.length > 0 && (CREDENTIAL.test(name) || ROLES.test(name))) continue;
    parts.push(name);
  }
  return parts;
}

function tidyName(text: string): string | undefined {
  const name = trimEdges(text.replace(/ \([^()]*\)$/, '').replace(ROLE_SUFFIX, ''), ' "\'“”‘’,:;-');
  return name === '' ? undefined : name;
}

function isName(name: string, others: readonly string[]): boolean {
  if (name.length > MAX_NAME_LENGTH || name.split(' ').length > MAX_WORDS) return false;
  if (!/\p{L}/u.test(name) || ADDRESS.test(name) || /\d{3}/.test(name) || /[<>{}[\]=|#]/.test(name)) return false;
  const folded = foldValue(name);
  return folded.length > 1 && !NOT_A_NAME.has(folded) && !others.some((other) => foldValue(other) === folded);
}
