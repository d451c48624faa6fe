/** What `next-post` and `prev-post` share: a label, the title of another post, its teaser. */
import { isCutOff } from '../measures/sentence-end.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from './label-rule.ts';
import { phraseFindings } from './phrase-rule.ts';

/** A headline of 30 words is a long one. */
const MAX_TITLE_WORDS = 30;
const CONFIDENCE = 0.85;

export function adjacentPost(name: 'next-post' | 'prev-post'): LabelRule {
  return {
    name,
    *find(view) {
      const labels = phraseFindings(view, name, { maxWords: MAX_TITLE_WORDS, accepts: (line) => !line.endsSentence });
      if (labels.length === 0) return;
      yield* labels;
      const labelled = new Set(labels.map((finding) => finding.block));
      for (const label of view.lines) {
        if (labelled.has(label.block)) for (const line of postBelow(view, label)) yield part(name, line);
      }
    },
  };
}

/** Title and teaser after the label, as far as they are there. */
function postBelow(view: PageView, label: Line): Line[] {
  const isWholeLabel = label.hits.some(({ phrase }) => phrase.length === label.numbers.length);
  const title = isWholeLabel ? view.lines[label.index + 1] : label;
  if (title === undefined || !isTitle(title)) return [];
  const teaser = view.lines[title.index + 1];
  const found = title === label ? [] : [title];
  return teaser !== undefined && isCutOff(teaser.block.text) ? [...found, teaser] : found;
}

function isTitle(line: Line): boolean {
  return !line.isProse && !line.isProtected && line.wordCount <= MAX_TITLE_WORDS && (!line.endsSentence || isCutOff(line.block.text));
}

function part(name: 'next-post' | 'prev-post', line: Line): LabelledBlock {
  return { block: line.block, class: name, action: 'removed', confidence: CONFIDENCE, evidence: [`neighbour:${name} label`] };
}
