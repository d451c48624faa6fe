/**
 * The title line of a plain text: the one a rule moved, or a first line with the shape of a title.
 *
 * Shape: at the top, of one sentence at most, short, and followed by longer text. A line with a full stop is a title only if it is
 * a good deal shorter than the paragraph after it and shares words with the text: "Ministers meet in Geneva." over a report of that
 * meeting. A lead paragraph is longer than either bound.
 *
 * `slug words | Display title` is what some sites put into <title>: the side with capitals is the title.
 */
import { cleanText } from '../clean-value.ts';
import type { Stated } from '../field.ts';
import { removedTexts, type PageView } from '../page-view.ts';

const MAX_LENGTH = 220;
const MAX_WORDS = 34;
/** With a full stop. A lead paragraph has some 25 words; a headline written as a sentence about 12. */
const MAX_SENTENCE_LENGTH = 110;

const FINAL_STOP = /[.。．؟۔।!?！？…]["'”’»)]*$/;
const INNER_STOP = /[.!?。！？؟।]["'”’»)]*\s+\p{Lu}|[。！？]./u;
const WORD = /[\p{L}\p{M}]{4,}/gu;
const MIN_SHARED_WORDS = 2;
const MAX_COMPARED = 4000;

export function titleLine(view: PageView): Stated<string> | undefined {
  const moved = removedTexts(view, 'title-repeat')[0];
  if (moved !== undefined) return stated(moved, 'text:title-repeat');
  const [first, ...rest] = view.blocks;
  if (first === undefined || rest.length === 0) return undefined;
  if (first.type === 'heading') return stated(first.text, 'text:heading');
  return first.type === 'paragraph' &&
    hasTitleShape(
      first.text,
      rest.map((block) => block.text),
    )
    ? stated(first.text, 'text:first-line')
    : undefined;
}

function stated(line: string, from: string): Stated<string> | undefined {
  const title = cleanText(line, MAX_LENGTH * 2);
  return title === undefined ? undefined : { value: withoutSlug(title), from };
}

function hasTitleShape(line: string, rest: readonly string[]): boolean {
  if (line.length > MAX_LENGTH || line.split(' ').length > MAX_WORDS) return false;
  if (!/\p{L}/u.test(line) || /[:;,،、：]$/.test(line) || INNER_STOP.test(line.replace(/\b\p{Lu}\./gu, ''))) return false;
  const next = rest.find((text) => text.length > line.length);
  if (next === undefined) return false;
  if (!FINAL_STOP.test(line) || /[?!？！؟]["'”’»)]*$/.test(line)) return true;
  return line.length <= MAX_SENTENCE_LENGTH && sharedWords(line, rest.join(' ').slice(0, MAX_COMPARED)) >= MIN_SHARED_WORDS;
}

function sharedWords(line: string, text: string): number {
  const words = new Set((text.toLowerCase().match(WORD) ?? []).map(stem));
  return new Set((line.toLowerCase().match(WORD) ?? []).map(stem).filter((word) => words.has(word))).size;
}

/** The first letters of a word carry its sense in most languages; endings vary with case and number. */
function stem(word: string): string {
  return word.slice(0, 6);
}

/** The title beside the bar, where the other side is the address's words in lower case. */
function withoutSlug(title: string): string {
  const bar = title.indexOf(' | ');
  if (bar < 0) return title;
  const [left, right] = [title.slice(0, bar).trim(), title.slice(bar + 3).trim()];
  if (right === '' || left === '') return title;
  if (left === left.toLowerCase() && left !== left.toUpperCase() && right !== right.toLowerCase()) return right;
  return right.split(' ').length <= 4 && right.length < left.length / 2 ? left : title;
}
