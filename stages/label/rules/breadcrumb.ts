/**
 * label/breadcrumb: "Home › World › Asia" above the headline or under it. Moves to `articleSection`.
 *
 * Must not catch: a headline with a bar ("Budget | What changes"), a fraction, a pair of names: it takes two arrows, or
 * one after a word for the home page.
 */
import type { LabelRule, Line } from '../label-rule.ts';

const SEPARATORS = /[›»>→❯⟩]| [/|·] /u;
const MAX_PARTS = 7;
const MAX_PART_CHARACTERS = 60;
const MIN_PARTS_WITHOUT_HOME = 3;

export const breadcrumb: LabelRule = {
  name: 'breadcrumb',
  *find(view) {
    for (const line of view.zones.head) {
      if (isTrail(line))
        yield { block: line.block, class: 'breadcrumb', action: 'moved', confidence: 0.8, evidence: ['shape:trail', 'position:head'] };
    }
  },
};

function isTrail(line: Line): boolean {
  const { text } = line.block;
  if (line.endsSentence || text.length > MAX_PARTS * MAX_PART_CHARACTERS) return false;
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MAX_PARTS || parts.some((part) => part.length > MAX_PART_CHARACTERS)) return false;
  const hasHome = line.hits.some(({ phrase }) => phrase.class === 'breadcrumb');
  return hasHome || (parts.length >= MIN_PARTS_WITHOUT_HOME && /[›»>→❯⟩]/u.test(text));
}
