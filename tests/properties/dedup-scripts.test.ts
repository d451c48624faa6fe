/** Copies in scripts with and without spaces, on generated text: what a signature keeps, whatever the language. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { near } from '../../stages/dedup/near.ts';
import { hashesOf } from '../../stages/dedup/sketch.ts';
import { signed } from '../stages/dedup/record.ts';

/** `length`: of a shingle, in tokens; a token is a letter where `isSpaced` is false, else a word. */
interface Script {
  name: string;
  from: number;
  to: number;
  isSpaced: boolean;
  length: number;
}

const SCRIPTS: Script[] = [
  { name: 'Han', from: 0x4e_00, to: 0x9f_a5, isSpaced: false, length: 6 },
  { name: 'Hiragana', from: 0x30_41, to: 0x30_96, isSpaced: false, length: 6 },
  { name: 'Thai', from: 0x0e_01, to: 0x0e_2e, isSpaced: false, length: 12 },
  { name: 'Lao', from: 0x0e_94, to: 0x0e_97, isSpaced: false, length: 12 },
  { name: 'Khmer', from: 0x17_80, to: 0x17_a2, isSpaced: false, length: 12 },
  { name: 'Burmese', from: 0x10_00, to: 0x10_20, isSpaced: false, length: 12 },
  { name: 'Hangul', from: 0xac_00, to: 0xd7_a3, isSpaced: true, length: 3 },
  { name: 'Arabic', from: 0x06_28, to: 0x06_3a, isSpaced: true, length: 3 },
  { name: 'Devanagari', from: 0x09_15, to: 0x09_39, isSpaced: true, length: 3 },
  { name: 'Cyrillic', from: 0x04_30, to: 0x04_4f, isSpaced: true, length: 3 },
];

/** Letters one after the other, or words of three of them. */
function tokensOf({ from, to, isSpaced }: Script, least: number, most: number): fc.Arbitrary<string[]> {
  const letter = fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));
  const token = isSpaced ? fc.array(letter, { minLength: 3, maxLength: 3 }).map((letters) => letters.join('')) : letter;
  return fc.array(token, { minLength: least, maxLength: most });
}

describe.each(SCRIPTS)('in $name', (script) => {
  const joined = (tokens: readonly string[]): string => tokens.join(script.isSpaced ? ' ' : '');
  const page = (id: string, text: string) => signed({ id, text, url: `https://${id}.example/` });
  const clusterOf = (...texts: string[]): number =>
    new Set(Array.from(near.cluster(texts.map((text, at) => page(`page${at}`, text))).values(), ({ clusterId }) => clusterId)).size;
  /** As long as some sixty words. */
  const [least, most] = script.isSpaced ? [90, 140] : [30 * script.length, 45 * script.length];

  test('line ends, punctuation and spaces set otherwise change no key', () => {
    fc.assert(
      fc.property(tokensOf(script, 3, 40), fc.constantFrom('\n', ' ', '\u3000', '\u3002', ', '), (tokens, between) => {
        const plain = page('a', joined(tokens));
        const reset = page('b', tokens.join(between));
        expect([reset.exact, reset.sketch, reset.title]).toEqual([plain.exact, plain.sketch, plain.title]);
      }),
      { numRuns: 40 },
    );
  });

  test('a token set otherwise costs no more shingles than it stands in', () => {
    fc.assert(
      fc.property(tokensOf(script, 40, 60), fc.nat(39), (tokens, at) => {
        const changed = new Set(hashesOf(page('b', joined(tokens.with(at, script.isSpaced ? 'word' : '一'))).sketch));
        const lost = Array.from(hashesOf(page('a', joined(tokens)).sketch)).filter((hash) => !changed.has(hash));
        expect(lost.length).toBeLessThanOrEqual(script.length);
      }),
      { numRuns: 40 },
    );
  });

  test('a cut page is a copy, another text is none', () => {
    fc.assert(
      fc.property(
        tokensOf(script, least, most),
        tokensOf(script, least, most),
        fc.integer({ min: 60, max: 95 }),
        (whole, other, percent) => {
          const cut = whole.slice(0, (whole.length * percent) / 100);
          expect(clusterOf(joined(whole), joined(cut))).toBe(1);
          expect(clusterOf(joined(whole), joined(other))).toBe(2);
        },
      ),
      { numRuns: 15 },
    );
  });
});
