import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../../stages/compose/code-points.ts';
import { mend } from '../../../stages/repair/mend.ts';

describe('codePointOffsets', () => {
  it('counts characters, not units, and halves of pairs for one', () => {
    const offset = codePointOffsets('a😀b\ud83d\udc00');
    expect([0, 1, 3, 4, 6, 9].map((at) => offset(at))).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it('agrees with counting one by one, with places that mend states and without', () => {
    const mixed = fc.string({ unit: fc.constantFrom('a', 'é', '語', '😀', '𝒜', '\u200d'), maxLength: 60 });
    fc.assert(
      fc.property(mixed, (given) => {
        const { text, secondHalves } = mend(given);
        let at = 0;
        for (const [count, character] of Array.from(text).entries()) {
          expect(codePointOffsets(text)(at)).toBe(count);
          expect(codePointOffsets(text, secondHalves)(at)).toBe(count);
          at += character.length;
        }
      }),
    );
  });
});
