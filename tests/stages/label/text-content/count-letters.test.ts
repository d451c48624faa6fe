import { expect, test } from 'vitest';
import { countLetters } from '../../../../stages/label/text-content/count-letters.ts';

const counted = (text: string) => countLetters(text, text.length);

test('letters, capitals, figures and marks', () => {
  expect(counted('By Jane Novak, 3 of “Ten”')).toMatchObject({ letters: 16, upper: 4, capitals: 4, digits: 1, commas: 1, marks: 3 });
  expect(counted('McLeod iPhone')).toMatchObject({ upper: 3, capitals: 1 });
  expect(counted('Ёлка и Ель')).toMatchObject({ letters: 8, capitals: 2 });
});

test.each([
  ['hasTime', 'at 9:43 in the evening', 'won 3:1, then lost'],
  ['hasYear', 'since 1998, and again in 2024', 'in 1776 and 20245'],
] as const)('%s', (name, yes, no) => {
  expect(counted(yes)[name]).toBe(true);
  expect(counted(no)[name]).toBe(false);
});

test('what stands beyond the bound is not read', () => {
  expect(countLetters('ab 2024', 2)).toMatchObject({ letters: 2, digits: 0, hasYear: false });
});
