/**
 * label/must-read-label: the label of a card that the scrape lost: a lone "must read" or "See also".
 *
 * Must not catch: a heading with more words than the label; a label with a headline behind it is a `see-also-insert`.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

export const mustReadLabel: LabelRule = {
  name: 'must-read-label',
  *find(view) {
    for (const line of view.lines) {
      const hit = line.hits.find(({ phrase, at }) => LABELS.has(phrase.class) && at === 0 && phrase.length === line.words.length);
      if (hit && hit.phrase.strength === 'alone') yield label(line, hit.phrase.language);
    }
  },
};

/** The same words open a line that names the other story. */
const LABELS: ReadonlySet<string> = new Set(['must-read-label', 'see-also-insert']);

function label({ block }: Line, language: string): LabelledBlock {
  return { block, class: 'must-read-label', action: 'removed', confidence: 0.9, evidence: [`lexicon:${language}/must-read-label`] };
}
