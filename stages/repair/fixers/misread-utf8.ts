/** misread-utf8: UTF-8 that was read with a single-byte table (`Ã©` for `é`). */
import { byteOfUnit } from '../../measures/single-byte-table.ts';
import type { Change, Step } from '../edit.ts';
import { MISREADINGS, readSequence, rereadAsUtf8, type Misreading } from '../misread-utf8.ts';
import type { Fixer } from './fixer.ts';

const stepName = (charset: Misreading): string => `utf-8-read-as-${charset}`;

const LETTER = /^\p{L}$/u;

function changesFor(text: string, charset: Misreading): { changes: Change[]; weight: number } {
  const bytes = byteOfUnit(charset);
  const step = stepName(charset);
  const changes: Change[] = [];
  let weight = 0;
  let uncovered = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const sequence = readSequence(text, at, bytes);
    if (sequence === undefined) {
      if (bytes[unit]! >= 0xc0) uncovered++;
      continue;
    }
    const stretch = text.slice(at, sequence.end);
    const after = String.fromCodePoint(sequence.codePoint);
    const hasSymbol = [...stretch].some((character) => !LETTER.test(character));
    weight += stretch.length - 1 + (hasSymbol ? 1 : 0) - (stretch.includes(' ') ? 1 : 0);
    if (sequence.codePoint >= 0xa0) changes.push({ start: at, end: sequence.end, after, step });
    at = sequence.end - 1;
  }
  return { changes, weight: weight - uncovered };
}

/** One hit of two letters is no evidence: `Рё` may be a word. */
const MIN_WEIGHT = 3;

export const misreadUtf8: Fixer = {
  name: 'misread-utf8',
  steps: Object.fromEntries(MISREADINGS.map((charset): [string, Step] => [stepName(charset), (stretch) => rereadAsUtf8(stretch, charset)])),
  find: (text) => {
    let best: { changes: Change[]; weight: number } = { changes: [], weight: MIN_WEIGHT - 1 };
    for (const charset of MISREADINGS) {
      const found = changesFor(text, charset);
      if (found.weight > best.weight) best = found;
    }
    return best.changes;
  },
};
