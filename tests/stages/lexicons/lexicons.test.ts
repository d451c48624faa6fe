/** Folding, matching, and what holds for every lexicon. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../stages/lexicons/fold.ts';
import { STRENGTHS } from '../../../stages/lexicons/lexicon.ts';
import { phraseIndex } from '../../../stages/lexicons/phrase-index.ts';
import { LEXICONS } from '../../../stages/lexicons/registry.ts';

const cases = JSON.parse(readFileSync(new URL('fold.cases.json', import.meta.url), 'utf8')) as Array<{
  label: string;
  input: string;
  expected: string[];
}>;

test.each(cases)('fold: $label', ({ input, expected }) => expect(fold(input)).toEqual(expected));

describe('phraseIndex', () => {
  const index = phraseIndex([
    {
      language: 'en',
      functionWords: [],
      phrases: {
        'share-bar': { alone: ['Share', 'Share this …', '… new window …'] },
        'view-count': { alone: ['# views'] },
        'source-link': { alone: ['Source: …'] },
      },
    },
  ]);
  const matched = (line: string): string[] => index.match(line).map(({ phrase, at }) => `${phrase.class} ${phrase.match} ${at}`);

  test('a whole line is all of it', () => {
    expect(matched('SHARE:')).toEqual(['share-bar whole-line 0']);
    expect(matched('Share of the market')).toEqual([]);
  });

  test('a start may go on, and may not', () => {
    expect(matched('Share this story')).toEqual(['share-bar line-start 0']);
    expect(matched('Share this')).toEqual(['share-bar line-start 0']);
  });

  test('words inside a line', () => expect(matched('(opens in new window)')).toEqual(['share-bar contains 2']));

  test('a number stands for any number', () => expect(matched('1,204 views')).toEqual(['view-count whole-line 0']));

  test('a colon is part of the phrase', () => expect(index.match('Source: x')[0]!.phrase.needsColon).toBe(true));
});

describe.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))('%s', (_, lexicon) => {
  test('no phrase folds to nothing', () => {
    const empty = Object.values(lexicon.phrases).flatMap((group) => STRENGTHS.flatMap((strength) => group[strength] ?? []).filter((phrase) => fold(phrase.replaceAll('#', '0')).length === 0)); // prettier-ignore
    expect(empty).toEqual([]);
  });

  test('no single word may stand anywhere in a line with no other evidence', () => {
    const loose = Object.entries(lexicon.phrases).flatMap(([name, group]) => (group.alone ?? []).filter((phrase) => phrase.startsWith('…') && fold(phrase).length < 2).map((phrase) => `${name}: ${phrase}`)); // prettier-ignore
    expect(loose).toEqual([]);
  });

  test('no list says the same twice: what matches is counted', () => {
    const index = phraseIndex([lexicon]);
    const written = Object.values(lexicon.phrases).flatMap((group) => STRENGTHS.flatMap((strength) => group[strength] ?? []));
    const twice = written.filter((wording) => {
      const hits = index.match(wording.replaceAll('#', '1').replaceAll('…', '')).map((hit) => JSON.stringify(hit));
      return new Set(hits).size < hits.length;
    });
    expect(twice).toEqual([]);
  });
});

test('languages are told apart by their tag', () => {
  expect(new Set(LEXICONS.map(({ language }) => language)).size).toBe(LEXICONS.length);
});
