import { expect, test } from 'vitest';
import { PAGE_TYPES, type PageType } from '../../../../pipeline/model/page.ts';
import { expectedF1 } from '../../../../stages/label/main-content/expected-f1.ts';

const THRESHOLDS = [0.1, 0.3, 0.5, 0.9];

const sharesOf = (type: PageType): number[] => PAGE_TYPES.map((each) => (each === type ? 1 : 0));
const ofPage = (type: PageType, probabilities: number[], words: number[]): number[] =>
  expectedF1(Float64Array.from(probabilities), words, THRESHOLDS, sharesOf(type));

test('sure blocks: keeping the content is expected to score 1', () => {
  for (const score of ofPage('article', [1, 1, 0], [50, 50, 30])) expect(score).toBeCloseTo(1, 3);
});

test('where blocks stand each for themselves, it is twice the expected content over what is kept and what is there', () => {
  const [all, , half, sure] = ofPage('documentation', [0.95, 0.6, 0.2], [100, 50, 40]);
  const content = 95 + 30 + 8;
  expect(all).toBeCloseTo((2 * content) / (190 + content));
  expect(half).toBeCloseTo((2 * 125) / (150 + content));
  expect(sure).toBeCloseTo((2 * 95) / (100 + content));
});

test('doubtful cards, content together or not at all, are better left out; as many sections apart are better kept', () => {
  const probabilities = [0.97, 0.35, 0.35, 0.35, 0.35];
  const words = [20, 60, 60, 60, 60];
  const gain = (type: PageType): number => {
    const [, withThem, without] = ofPage(type, probabilities, words);
    return withThem! - without!;
  };
  expect(gain('listing')).toBeLessThan(0);
  expect(gain('service')).toBeGreaterThan(0);
});

test('a page without words is expected to score nothing', () => {
  expect(ofPage('article', [], [])).toEqual([0, 0, 0, 0]);
});
