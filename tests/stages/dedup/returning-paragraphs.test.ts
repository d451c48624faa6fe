import { expect, test } from 'vitest';
import { NEAR_RULE } from '../../../pipeline/model/near-rule.ts';
import { furnitureOn } from '../../../stages/dedup/furniture.ts';
import { returningParagraphs } from '../../../stages/dedup/returning-paragraphs.ts';
import { recordOf, signed } from './record.ts';
import { story } from './story.ts';

const notice = 'Our newsletter arrives every Tuesday with the best of the harbour, free and without a catch.';
const page = (seed: number, paragraphs: string[]) =>
  signed({ id: `page${seed}`, title: `No ${seed}`, url: `https://harbour.example/${seed}`, text: paragraphs.join('\n\n') });

const furniture = (pages: number): Map<number, number> =>
  furnitureOn(
    Array.from({ length: pages }, (_, seed) => page(seed, [story(seed, 6), notice])),
    NEAR_RULE,
  );

test('a paragraph on many pages of a site is named, with how many', () => {
  expect(returningParagraphs(recordOf({ text: `${story(90, 4)}\n\n${notice}\n\nToo short.` }), furniture(7))).toEqual([
    { paragraph: notice, pages: 7 },
  ]);
});

test('two pages may say the same', () => {
  expect(returningParagraphs(recordOf({ text: notice }), furniture(2))).toEqual([]);
});

test('a paragraph that quotes a few words of a notice is none', () => {
  expect(returningParagraphs(recordOf({ text: `${story(91, 2)} the best of the harbour ${story(92, 2)}` }), furniture(7))).toEqual([]);
});

test('a page that was fetched many times is one page', () => {
  const again = Array.from({ length: 9 }, (_, at) => ({ ...page(1, [story(1, 30), notice]), id: `again${at}`, exact: String(at) }));
  expect(returningParagraphs(recordOf({ text: notice }), furnitureOn(again, NEAR_RULE))).toEqual([]);
});
