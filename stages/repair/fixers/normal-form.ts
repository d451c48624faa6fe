/** normal-form: NFC, so that the same word is the same characters. */
import type { Change } from '../edit.ts';
import type { Fixer } from './fixer.ts';

const STEP = 'nfc';
/** A base character with the marks that may combine with it, or conjoining Hangul. */
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\p{M}]?\p{M}+|[\u0340-\u{2ffff}]/gu;

export const normalForm: Fixer = {
  name: 'normal-form',
  steps: { [STEP]: (stretch) => stretch.normalize('NFC') },
  find: (text) => {
    if (text.normalize('NFC') === text) return [];
    const changes: Change[] = [];
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const after = cluster.normalize('NFC');
      if (after !== cluster) changes.push({ start: index, end: index + cluster.length, after, step: STEP });
    }
    return changes;
  },
};
