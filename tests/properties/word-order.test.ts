/**
 * Laws of text taken from markup: every word a reader sees comes out once and in document order; words that elements, line breaks
 * or white space part stay apart, words that only change their type face stay together; what is never text stays out.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { clean, PageError, restore, type CleanRecord } from '../../pipeline/index.ts';
import { blocksOf } from '../../pipeline/model/page.ts';
import { toMarkdown } from '../../stages/compose/markdown.ts';
import { parseHtml } from '../../stages/parse/html/parse-html.ts';
import { generatedMarkup, UNSEEN, type GeneratedMarkup } from './generated-markup.ts';

const WORD = /k[a-j]+[é&]?z/g;

/** The words of a text, and of each but the first whether anything stands between it and the one before. */
function read(text: string): { words: string[]; isApart: boolean[] } {
  const matches = [...text.matchAll(WORD)];
  const isApart = matches.slice(1).map((match, index) => matches[index]!.index + matches[index]![0].length < match.index);
  return { words: matches.map(([word]) => word), isApart };
}

function expectSameWords(text: string, { words, joints }: GeneratedMarkup): void {
  const found = read(text);
  expect(found.words).toEqual(words);
  const broken = joints.flatMap((joint, index) =>
    joint === 'either' || (joint === 'apart') === found.isApart[index] ? [] : [`${joint}: ${words[index]} ${words[index + 1]}`],
  );
  expect(broken).toEqual([]);
}

describe('words of a page', () => {
  it('stand in its blocks once, in order, neither glued nor torn', () => {
    fc.assert(
      fc.property(generatedMarkup, (page) => {
        const blocks = blocksOf(parseHtml(page.markup, new VFile(page.markup)));
        const text = blocks.map((block) => block.text).join('\n\n');
        expectSameWords(text, page);
        expect(text).not.toContain(UNSEEN);
      }),
      { numRuns: 1000 },
    );
  });

  it('have their place in the source, letter for letter', () => {
    fc.assert(
      fc.property(generatedMarkup, ({ markup }) => {
        let last = 0;
        let blockEnd = 0;
        for (const { text, runs, start, end } of blocksOf(parseHtml(markup, new VFile(markup)))) {
          expect(start).toBeGreaterThanOrEqual(blockEnd);
          blockEnd = end;
          for (const { at, from, length } of runs) {
            expect(markup.slice(from, from + length)).toBe(text.slice(at, at + length));
            expect(from).toBeGreaterThanOrEqual(Math.max(last, start));
            last = from + length;
            expect(last).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stand in Markdown once and in order', () => {
    fc.assert(
      fc.property(generatedMarkup, (page) => {
        const markdown = toMarkdown(parseHtml(page.markup, new VFile(page.markup)));
        expectSameWords(markdown.replaceAll(/[\\`]/g, ''), page);
      }),
      { numRuns: 500 },
    );
  });

  it('are all in the record, kept or removed', () => {
    fc.assert(
      fc.property(generatedMarkup, (page) => {
        const record = cleaned(page.markup);
        if (record !== null) expectSameWords(restore(record), page);
      }),
      { numRuns: 150 },
    );
  });
});

function cleaned(markup: string): CleanRecord | null {
  try {
    return clean({ text: markup, mediaType: 'text/html' });
  } catch (error) {
    if (error instanceof PageError && error.code === 'no-content') return null;
    throw error;
  }
}
