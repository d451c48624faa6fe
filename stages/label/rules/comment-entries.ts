/**
 * label/comment-entries: readers' comments below an article, told by the lines that blog engines set above each ("Jane Novak says:",
 * "Jane Novak on September 12, 2018 at 4:47 pm said:") or below it ("ReplyDelete"). From the first of them on, all is comments
 * and what a site prints below them.
 *
 * Must not catch: a forum, which quotes with "Jane said:"; a play or a story in which somebody "says:". Two comments at least, below
 * the first paragraph, on a page that speaks of comments elsewhere.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import { fold } from '../../lexicons/fold.ts';
import { LEXICONS } from '../../lexicons/registry.ts';
import { FIGURE } from '../../lexicons/word-table.ts';
import type { LabelRule, Line } from '../label-rule.ts';

const MIN_ENTRIES = 2;
/** Under a heading or behind a button; an article may set its quotations under "The company says:". So many of these no article has. */
const MANY_ENTRIES = 5;
const MAX_LINES_BELOW_HEADING = 12;
/** "Jane Maria Novak (Springfield Council) says:" */
const MAX_WORDS = 9;
/** "… on September 12, 2018 at 4:47 pm said:" adds ten. */
const MAX_DATED_WORDS = 20;
/** Day, year, and hour or minute; "16 minutes ago, Jane said:" quotes a post. */
const MIN_FIGURES = 3;
/** "Jane says:", or each word of the name with a capital and what it says without one: "What the law says", "What It Says" are headings. */
const HEAD = /[:：]\s*$|^(?:[^\p{Ll}\s]\S* ){1,4}\p{Ll}+$/u;
const OF_COMMENTS: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>(['comment-form', 'comment-thread', 'comment-count']);
const CONFIDENCE = 0.9;

type Words = readonly string[];

const foldedOf = (of: 'above' | 'aboveDated' | 'below'): Words[] =>
  LEXICONS.flatMap(({ comments }) => (comments?.[of] ?? []).map((phrase) => fold(phrase)));
const ABOVE = foldedOf('above');
const ABOVE_OR_DATED = [...ABOVE, ...foldedOf('aboveDated')];
const BELOW = foldedOf('below');
/** First and last words of all these: for most lines one look tells. */
const EDGES = new Set([...ABOVE_OR_DATED, ...BELOW].flatMap((words) => [words[0]!, words.at(-1)!]));

export const commentEntries: LabelRule = {
  name: 'comment-entries',
  *find({ mode, lines, prose }) {
    if (mode !== 'text' || prose.length === 0) return;
    const entries = lines.filter((line) => line.index > prose[0]!.index && isEntry(line));
    const [first] = entries;
    if (first === undefined || entries.length < MIN_ENTRIES || !lines.some(speaksOfComments)) return;
    const above = lines.slice(Math.max(prose[0]!.index + 1, first.index - MAX_LINES_BELOW_HEADING), first.index);
    if (entries.length < MANY_ENTRIES && !above.some(speaksOfComments)) return;
    for (const { block, isProtected } of lines.slice(first.index)) {
      if (isProtected) continue;
      const evidence = ['shape:comment entries', `entries:${entries.length}`];
      yield { block, class: 'comment-thread', action: 'removed', confidence: CONFIDENCE, evidence };
    }
  },
};

const speaksOfComments = ({ hits }: Line): boolean => hits.some(({ phrase }) => OF_COMMENTS.has(phrase.class));

function isEntry(line: Line): boolean {
  const { numbers, block } = line;
  if (numbers.length === 0 || numbers.length > MAX_DATED_WORDS) return false;
  const { words } = line;
  if (!EDGES.has(words[0]!) && !EDGES.has(words.at(-1)!)) return false;
  if (BELOW.some((below) => below.length === words.length && below.every((word, at) => word === words[at]))) return true;
  if (!HEAD.test(block.text)) return false;
  if (words.length <= MAX_WORDS && ABOVE.some((above) => isBesideName(above, words))) return true;
  return numbers.filter((number) => number === FIGURE).length >= MIN_FIGURES && ABOVE_OR_DATED.some((above) => isBesideName(above, words));
}

/** Behind the name, or before it as in Arabic; a name must be left. */
function isBesideName(says: Words, words: Words): boolean {
  const rest = words.length - says.length;
  if (rest < 1) return false;
  return says.every((word, at) => words[rest + at] === word) || says.every((word, at) => words[at] === word);
}
