/**
 * label/leftover-markup: marks of a page's source that a scraper did not read: `<br />` between two sentences, `&nbsp;`, the
 * shortcodes of a blog engine (`[caption id="…"]`). They go; the words around them stay.
 *
 * Must not catch: pages that speak of markup or show it: one that says "HTML" or "shortcode", has any other tag or a line of a
 * program, or sets a mark in quotes. A remark in brackets ("[video]") is no shortcode: that has attributes, or closes.
 */
import type { Block } from '../../../pipeline/model/page.ts';
import { FIGURE, WordTable } from '../../lexicons/word-table.ts';
import type { LabelledBlock, LabelRule, PageView } from '../label-rule.ts';

const BREAK = String.raw`<br ?\/?>`;
const SPACE = '&(?:nbsp|#160|#xa0);';
/** The blog engine's own, and those of its two page builders. */
const CODE = '(?:caption|gallery|embed|video|audio|playlist|vc_[a-z_]{1,30}|et_pb_[a-z_]{1,30})';
const SHORTCODE = String.raw`\[${CODE} [a-z_-]{1,30}=[^[\]]{1,300}\]`;
const CLOSING = String.raw`\[\/${CODE}\]`;
const LEFTOVER = new RegExp(`(?:(?:${BREAK}|${SPACE}|${SHORTCODE}|${CLOSING}) ?)+`, 'gi');
const NAME = /[a-z\d][a-z\d_]*/i;
/** What can begin one; most lines have neither, and need no more than this look. */
const MAY_HOLD = /[<&[]/;

/** A tag, other than the line break. */
const OTHER_TAG = /<\/?(?!br\b)[a-z][a-z\d]{0,15}(?:\s[^<>]{0,200})?\/?>/i;
/** Signs of a program or a diagram's source, where `<br/>` is meant: `A[Cache<br/>1 GB] --> B`. */
const PROGRAM = /[{}\\]|-->|=>/;
const OPENING_QUOTES = '`"\'“‘«„';
const CLOSING_QUOTES = '`"\'”’»“';

/** A page with one of these words is about what others print by mistake. */
const SUBJECT = new WordTable();
SUBJECT.read('html xhtml css markup shortcode shortcodes');

const CONFIDENCE = 0.9;

export const leftoverMarkup: LabelRule = {
  name: 'leftover-markup',
  *find(view) {
    if (view.mode !== 'text') return;
    const lines = view.lines.filter(({ block }) => MAY_HOLD.test(block.text) && block.type !== 'code');
    const found = lines.flatMap(({ block }) => Array.from(block.text.matchAll(LEFTOVER), (match) => leftover(block, match)));
    if (found.length > 0 && !isAboutMarkup(view) && !found.some(isQuoted)) yield* found;
  },
};

function leftover(block: Block, { 0: marks, index }: RegExpExecArray): LabelledBlock {
  const found: LabelledBlock = {
    block,
    class: 'furniture',
    action: 'removed',
    confidence: CONFIDENCE,
    evidence: [`markup:${NAME.exec(marks)![0].toLowerCase()}`],
  };
  return marks.length === block.text.length ? found : { ...found, part: { start: index, end: index + marks.length } };
}

function isAboutMarkup({ lines, vocabulary }: PageView): boolean {
  if (vocabulary.words.numbersIn(SUBJECT).some((number) => number > FIGURE)) return true;
  return lines.some(({ block }) => block.type === 'code' || OTHER_TAG.test(block.text) || PROGRAM.test(block.text));
}

function isQuoted({ block: { text }, part }: LabelledBlock): boolean {
  if (part === undefined || part.start === 0 || part.end === text.length) return false;
  return OPENING_QUOTES.includes(text[part.start - 1]!) && CLOSING_QUOTES.includes(text[part.end]!);
}
