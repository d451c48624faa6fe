/**
 * label/must-read-label: the label of a card that the scrape lost: a lone "must read" or "See also".
 *
 * Must not catch: a heading with more words than the label; a label with a headline behind it is a `see-also-insert`.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

export const mustReadLabel: LabelRule = {
  name: 'must-read-label',
  *find(view) {
    const labelled = Array.from(LABELS, (name) => view.linesWithPhrase.get(name) ?? []).flat();
    for (const line of new Set(labelled)) {
      const hit = line.hits.find(({ phrase, at }) => LABELS.has(phrase.class) && at === 0 && phrase.length === line.numbers.length);
      if (hit && hit.phrase.strength === 'alone') yield label(line, hit.phrase.language);
    }
  },
};

/** The same words open a line that names the other story. */
const LABELS: ReadonlySet<BoilerplateClass> = new Set(['must-read-label', 'see-also-insert']);

function label({ block }: Line, language: string): LabelledBlock {
  return { block, class: 'must-read-label', action: 'removed', confidence: 0.9, evidence: [`lexicon:${language}/must-read-label`] };
}
