import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGIT, LETTER, letterKind, LOWER, MARK, SPACE, UPPER } from '../../../stages/measures/letter-kinds.ts';

const PATTERNS: ReadonlyArray<readonly [number, RegExp]> = [
  [LETTER, /\p{L}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [DIGIT, /\p{Nd}/u],
  [MARK, /[\p{P}\p{S}]/u],
  [SPACE, /\s/],
];

test('a unit is what the patterns of its properties say, asked once or twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
      for (const [bit, pattern] of [...PATTERNS, ...PATTERNS]) {
        expect((letterKind(code) & bit) !== 0).toBe(pattern.test(String.fromCharCode(code)));
      }
    }),
  );
});
