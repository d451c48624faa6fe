/**
 * The title line of a plain text: the one a rule moved, or the line above the body that has a title's shape and whose words
 * come back in the body most. Lines of menus and sections above it ("World", "Sign in") share none.
 *
 * Shape: one sentence at most, short, and followed by longer text. A line with a full stop is a title only if it is
 * a good deal shorter than the paragraph after it: "Ministers meet in Geneva." A lead paragraph is longer than either bound.
 *
 * `slug words | Display title` is what some sites put into <title>: the side with capitals is the title.
 */
import { cleanText } from '../clean-value.ts';
import type { Stated } from '../field.ts';
import { wordsOf } from '../names/word-overlap.ts';
import { removedTexts, type PageView } from '../page-view.ts';
import type { Place } from '../place.ts';

const MAX_LENGTH = 220;
const MAX_WORDS = 34;
/** With a full stop. A lead paragraph has some 25 words; a headline written as a sentence about 12. */
const MAX_SENTENCE_LENGTH = 110;
/** From here on a line is the body. */
const MIN_BODY_LENGTH = 140;
/** Menus above a title seldom have more lines. */
const MAX_CANDIDATES = 30;

/** Headlines end without a full stop; standfirsts and leads, which repeat more of the body, end with one. */
const SENTENCE_DISCOUNT = 3;

/** A line above the best one is the title if it does nearly as well: the better one is its standfirst or a sub-heading. */
const EARLIER_SHARE = 0.65;

/** A first line of so many words is a title even where the body says it in other words; "Home" is not. */
const MIN_UNSHARED_WORDS = 4;
const MIN_SHARED_WORDS = 2;
const MAX_COMPARED = 4000;

/** Markdown's, which text blocks keep. */
const HEADING_MARKER = /^#{1,6}\s+/;

const FINAL_STOP = /[.。．؟۔।!?！？…]["'”’»)]*$/;
const QUESTION_END = /[?!？！؟]["'”’»)]*$/;
const INNER_STOP = /[.!?؟।]["'”’»)]*\s+\p{Lu}|[。！？]./u;
const WITHOUT_WORD_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function titleLine(view: PageView): Stated<string> | undefined {
  const moved = removedTexts(view, 'title-repeat')[0];
  if (moved !== undefined) return stated(moved, 'text:title-repeat');
  const texts = view.blocks.map((block) => block.text);
  const bodyAt = texts.findIndex((text, index) => index > 0 && text.length >= MIN_BODY_LENGTH);
  const candidates = texts.slice(0, bodyAt < 0 ? 1 : Math.min(bodyAt, MAX_CANDIDATES));
  const bodyWords = bodyStems(texts, Math.max(bodyAt, 1));
  const scored = candidates.map((text, index) => {
    const isFollowed = texts.slice(index + 1).some((other) => other.length > text.length);
    return { text, score: isFollowed && hasTitleShape(text) ? likeness(text, bodyWords, index === 0) : 0 };
  });
  const enough = EARLIER_SHARE * Math.max(0, ...scored.map(({ score }) => score));
  const title = enough === 0 ? undefined : scored.find(({ score }) => score >= enough);
  return title === undefined ? undefined : stated(title.text, 'text:first-line');
}

/** Paragraph by paragraph, as far as the body is compared. */
function bodyStems(texts: readonly string[], bodyAt: number): Set<string> {
  const stems = new Set<string>();
  for (let at = bodyAt, left = MAX_COMPARED; at < texts.length && left > 0; left -= texts[at++]!.length + 1)
    for (const stem of stemsOf(texts[at]!.slice(0, left))) stems.add(stem);
  return stems;
}

function stated(line: string, from: Place): Stated<string> | undefined {
  const title = cleanText(line.replace(HEADING_MARKER, ''), MAX_LENGTH * 2);
  return title === undefined ? undefined : { value: withoutSlug(title), from };
}

function hasTitleShape(line: string): boolean {
  if (line.length > MAX_LENGTH || line.split(' ').length > MAX_WORDS) return false;
  if (!/\p{L}/u.test(line) || /[:;,،、：]$/.test(line) || INNER_STOP.test(line.replaceAll(/\b\p{Lu}\./gu, ''))) return false;
  return line.length <= MAX_SENTENCE_LENGTH || !FINAL_STOP.test(line) || QUESTION_END.test(line);
}

/** How many of the line's words the body repeats, and what share of them that is; 0 where the line is no title. */
function likeness(line: string, bodyWords: ReadonlySet<string>, isFirst: boolean): number {
  const words = stemsOf(line);
  const shared = [...words].filter((word) => bodyWords.has(word)).length;
  const isSentence = FINAL_STOP.test(line) && !QUESTION_END.test(line);
  if (isSentence && shared < MIN_SHARED_WORDS) return 0;
  if (shared === 0) return isFirst && line.split(' ').length >= MIN_UNSHARED_WORDS ? Number.MIN_VALUE : 0;
  return (shared + shared / words.size) / (isSentence ? SENTENCE_DISCOUNT : 1);
}

/** Words of four letters and more by their first six, which carry the sense; endings vary with case and number. */
function stemsOf(text: string): Set<string> {
  const words = [...wordsOf(text, MAX_COMPARED)];
  return new Set(words.filter((word) => word.length > 3 || WITHOUT_WORD_SPACES.test(word)).map((word) => word.slice(0, 6)));
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
