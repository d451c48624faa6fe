/**
 * label/language-switch: names of languages, each in its own language: "English · Русский · 中文".
 *
 * Must not catch: a list of languages in one language ("English, Russian, Chinese"), one name in a line.
 */
import { autonyms } from '../../measures/autonyms.ts';
import { fold } from '../../lexicons/fold.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';

const SEPARATORS = /[|/·•,;()\u00A0]| - | {2,}/u;
const MIN_NAMES = 2;
const MIN_LINES = 3;
const MAX_CHARACTERS = 400;

export const languageSwitch: LabelRule = {
  name: 'language-switch',
  *find(view) {
    let run: Line[] = [];
    for (const line of view.lines) {
      if (line.block.text.length <= MAX_CHARACTERS && namesIn(line.block.text.split(SEPARATORS)) >= MIN_NAMES) yield switcher(line);
      run = namesIn([line.block.text]) === 1 ? [...run, line] : [];
      if (run.length === MIN_LINES) yield* run.map(switcher);
      else if (run.length > MIN_LINES) yield switcher(line);
    }
    yield* phraseFindings(view, 'language-switch', { maxWords: 12, accepts: (line) => !line.endsSentence });
  },
};

/** How many names there are; 0 if anything else is there as well. */
function namesIn(parts: readonly string[]): number {
  const names = parts.map((part) => fold(part).join(' ')).filter((name) => name !== '');
  const known = autonyms();
  return names.every((name) => known.has(name)) ? new Set(names).size : 0;
}

function switcher(line: Line): LabelledBlock {
  return {
    block: line.block,
    class: 'language-switch',
    action: 'moved',
    confidence: 0.85,
    evidence: ['shape:names of languages in their own'],
  };
}
