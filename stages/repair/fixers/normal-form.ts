/** normal-form: NFC, so that the same word is the same characters. */
import { toNfc } from '../../measures/canonical-order.ts';
import type { Change } from '../edit.ts';
import type { Fixer } from './fixer.ts';

const STEP = 'nfc';
/** What can change as one: conjoining Hangul, a base with its marks, a character with another canonical form. */
const CLUSTER = /[\u1100-\u1112\uac00-\ud7a3][\u1161-\u1175\u11a8-\u11c2]{1,2}|[^\p{M}]?\p{M}+|[\u0340-\u{2ffff}]/gu;
/** Marks, conjoining Hangul, halves of characters whose other form may be another. */
const COMBINING_OR_HALF = /[\p{M}\p{Cs}\u1100-\u11ff]/u;

const NONE: readonly Change[] = [];

export const normalForm: Fixer = {
  name: 'normal-form',
  steps: { [STEP]: toNfc },
  isSign: (unit) => COMBINING_OR_HALF.test(unit) || unit.normalize('NFC') !== unit,
  find: ({ text }) => {
    const whole = toNfc(text);
    if (whole === text) return NONE;
    const changes: Change[] = [];
    let result = '';
    let copied = 0;
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const after = toNfc(cluster);
      if (after === cluster) continue;
      changes.push({ start: index, end: index + cluster.length, after, step: STEP });
      result += text.slice(copied, index) + after;
      copied = index + cluster.length;
    }
    // Scripts whose clusters the pattern does not know are rare: then the text changes as one.
    return result + text.slice(copied) === whole ? changes : [{ start: 0, end: text.length, after: whole, step: STEP }];
  },
};
