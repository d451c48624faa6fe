/**
 * The marked pages of each language through the whole of it. The model has learned from them: this says that every language is still
 * read, not how well unknown pages are.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean } from '../../../../pipeline/clean.ts';
import { LEXICONS } from '../../../../stages/lexicons/registry.ts';

const MOST_LOST = 0.03;
const LEAST_REMOVED = 0.85;

const languages = LEXICONS.map(({ language }) => language).filter((language) => language !== 'und');

test.each(languages)('%s', (language) => {
  const pages = readFileSync(new URL(`../../../../training/pages/${language}.txt`, import.meta.url), 'utf8').trimEnd().split('\n\n'); // prettier-ignore
  const sums = { content: 0, lost: 0, boilerplate: 0, removed: 0 };
  for (const page of pages) {
    const lines = page.split('\n').map((line) => ({ mark: line[0], text: line.slice(2) }));
    const { text } = clean({ bytes: Buffer.from(lines.map((line) => line.text).join('\n')), mediaType: 'text/plain' });
    const kept = new Set(text.split('\n'));
    for (const { mark, text: own } of lines) {
      const isGone = !kept.has(own);
      if (mark === '+') {
        sums.content += own.length;
        if (isGone) sums.lost += own.length;
      } else if (mark === '-') {
        sums.boilerplate++;
        if (isGone) sums.removed++;
      }
    }
  }
  expect(sums.lost / sums.content).toBeLessThan(MOST_LOST);
  expect(sums.removed / sums.boilerplate).toBeGreaterThan(LEAST_REMOVED);
});
