/**
 * The marked pages of each language through the whole of it. The model has learned from them: this says that every language is still
 * read, not how well unknown pages are.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean } from '../../../../pipeline/clean.ts';
import { LEXICONS } from '../../../../stages/lexicons/registry.ts';
import { markedPages } from '../../../../training/marked-pages.ts';

const MOST_LOST = 0.03;
const LEAST_REMOVED = 0.85;

const languages = LEXICONS.map(({ language }) => language).filter((language) => language !== 'und');

test.each(languages)('%s', (language) => {
  const written = readFileSync(new URL(`../../../../training/pages/${language}.txt`, import.meta.url), 'utf8');
  const sums = { content: 0, lost: 0, boilerplate: 0, removed: 0 };
  for (const lines of markedPages(written)) {
    const { text } = clean({ bytes: Buffer.from(lines.map((line) => line.text).join('\n')), mediaType: 'text/plain' });
    const kept = new Set(text.split('\n'));
    for (const { text: own, label } of lines) {
      const isGone = !kept.has(own);
      if (label === 0) {
        sums.content += own.length;
        if (isGone) sums.lost += own.length;
      } else if (label === 1) {
        sums.boilerplate++;
        if (isGone) sums.removed++;
      }
    }
  }
  expect(sums.lost / sums.content).toBeLessThan(MOST_LOST);
  expect(sums.removed / sums.boilerplate).toBeGreaterThan(LEAST_REMOVED);
});
