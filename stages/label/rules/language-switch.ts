/**
 * label/language-switch: names of languages, each in its own language: "English · Русский · 中文".
 *
 * Must not catch: a list of languages in one language ("English, Russian, Chinese"), one name in a line.
 */
import { autonyms, autonymStarts } from '../../measures/autonyms.ts';
import { fold } from '../../lexicons/fold.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';

const SEPARATORS = /[|/·•,;()\u00A0]| - | {2,}/u;
const MIN_NAMES = 2;
const MIN_LINES = 3;
/** Forty languages with their separators; more is prose. */
const MAX_WORDS = 80;

export const languageSwitch: LabelRule = {
  name: 'language-switch',
  *find(view) {
    const known = autonyms();
    const starts = view.vocabulary.words.numbersIn(autonymStarts());
    let run: Line[] = [];
    for (const line of view.lines) {
      const first = line.numbers[0];
      if (first === undefined || starts[first]! < 0) {
        run = [];
        continue;
      }
      if (line.numbers.length <= MAX_WORDS && listsNames(line.block.text, known)) yield switcher(line);
      run = known.has(line.words.join(' ')) ? [...run, line] : [];
      if (run.length === MIN_LINES) yield* run.map(switcher);
      else if (run.length > MIN_LINES) yield switcher(line);
    }
    yield* phraseFindings(view, 'language-switch', { maxWords: 12, accepts: (line) => !line.endsSentence });
  },
};

/** Two names or more, each in its own language, and nothing else. */
function listsNames(text: string, known: ReadonlySet<string>): boolean {
  const names = new Set<string>();
  for (const part of text.split(SEPARATORS)) {
    const name = fold(part).join(' ');
    if (name === '') continue;
    if (!known.has(name)) return false;
    names.add(name);
  }
  return names.size >= MIN_NAMES;
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
