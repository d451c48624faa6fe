import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../stages/lexicons/fold.ts';
import { FIGURE, WordTable } from '../../../stages/lexicons/word-table.ts';

const spelt = (table: WordTable, numbers: readonly number[]): string[] => numbers.map((number) => table.word(number));

describe('WordTable', () => {
  test('reads the folded words of a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (texts) => {
        const table = new WordTable();
        for (const text of texts) expect(spelt(table, table.read(text))).toEqual(fold(text));
      }),
    );
  });

  test('gives a word one number, and each number one word', () => {
    const table = new WordTable();
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36).replaceAll(/\d/g, (digit) => 'qrstuvxyzj'[Number(digit)]!)}`); // prettier-ignore
    const first = words.map((word) => table.read(word)[0]!);
    const second = words.map((word) => table.read(word)[0]!);
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(new Set(words).size);
    expect(spelt(table, first)).toEqual(words);
  });

  test('a number is always the same word', () => {
    const table = new WordTable();
    expect(table.read('12 of 1,204')).toEqual([FIGURE, 1, FIGURE]);
    expect(table.word(FIGURE)).toBe('#');
  });

  test('finds words that fall on one place', () => {
    const crowd = wordsOnOnePlace(60);
    const table = new WordTable();
    const numbers = crowd.map((word) => table.read(word)[0]!);
    expect(crowd.map((word) => table.read(word)[0]!)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(crowd.length);
    const other = new WordTable();
    other.read('elsewhere');
    for (const word of crowd) other.read(word);
    expect(spelt(other, [...table.numbersIn(other)])).toEqual(['#', ...crowd]);
  });

  test('says which words another table lacks', () => {
    const one = new WordTable();
    const other = new WordTable();
    one.read('Harbour, ferry');
    other.read('the ferry');
    expect([...one.numbersIn(other)]).toEqual([0, -1, 2]);
  });
});

/** Words whose hash ends in the same ten bits, which is where a new table looks for them. */
function wordsOnOnePlace(count: number): string[] {
  const found: string[] = [];
  for (let index = 0; found.length < count; index++) {
    const word = index.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
    let hash = word.length;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
    hash ^= hash >>> 15;
    if ((hash & 1023) === 7) found.push(word);
  }
  return found;
}
