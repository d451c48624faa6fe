/** Plain text to blocks: shapes, and the laws that make every block traceable to the source. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { blocksOf, type Block } from '../../../../pipeline/model/page.ts';
import { parseText } from '../../../../stages/parse/text/parse-text.ts';

const blocks = (source: string): Block[] => blocksOf(parseText(source, new VFile()));
const shapes = (source: string): string[] => blocks(source).map(({ type, text }) => `${type}: ${text}`);

/** Text as scrapes have it: odd white space, markers, fences, characters outside the BMP. */
const source = fc
  .array(
    fc.constantFrom(
      'Harbour',
      'open.',
      ' ',
      '  ',
      '\u00a0',
      '\t',
      '\n',
      '\r\n',
      '\f',
      '\u2028',
      '# ',
      '- ',
      '> ',
      '```',
      '~~~~',
      '|',
      '1. ',
      '😀',
      '“quoted”',
      'é',
      '\ufeff',
      'https://example.test/a.',
    ),
  ) // prettier-ignore
  .map((parts) => parts.join(''));

describe('laws', () => {
  test('text equals source letters inside each run', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const block of blocks(text)) {
          for (const { at, from, length } of block.runs) expect(block.text.slice(at, at + length)).toBe(text.slice(from, from + length));
        }
      }),
    );
  });

  test('what a block adds of its own is single spaces', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const block of blocks(text)) {
          const own = Array.from({ length: block.text.length }, (_, i) => i).filter(
            (i) => !block.runs.some(({ at, length }) => i >= at && i < at + length),
          );
          expect(own.every((i) => block.text[i] === ' ')).toBe(true);
        }
      }),
    );
  });

  test('between blocks there is white space only', () => {
    fc.assert(
      fc.property(source, (text) => {
        let from = 0;
        for (const { start, end } of blocks(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('lines', () => {
  test('CRLF, form feed and NBSP', () => {
    expect(blocks('One.\r\n\r\nTwo\u00a0\u00a0words.\fThree.').map(({ text, blankLinesBefore }) => [text, blankLinesBefore])).toEqual([
      ['One.', 0],
      ['Two words.', 1],
      ['Three.', 0],
    ]);
  });

  test('a very long line is one block', () => {
    const line = 'word '.repeat(200_000).trim();
    expect(blocks(line).map(({ text }) => text.length)).toEqual([line.length]);
  });
});

describe('shapes', () => {
  test('Markdown', () => {
    expect(shapes('# Harbour\n\n- one\n2) two\n> said\n| a | b |\n\n```\nx  y\n\n# z\n```')).toEqual([
      'heading: # Harbour',
      'listItem: - one',
      'listItem: 2) two',
      'quote: > said',
      'tableRow: | a | b |',
      'code: ```\nx  y\n\n# z\n```',
    ]);
  });

  test('an unclosed fence is a line', () => {
    expect(shapes('```\nx')).toEqual(['paragraph: ```', 'paragraph: x']);
  });

  test('a headline, and a sub-heading above a paragraph', () => {
    const paragraph = 'The harbour opened again on Monday after a storm that had lasted three days and two nights.';
    expect(shapes(`Harbour reopens\n\n${paragraph}\n\nWhat comes next?\n\n${paragraph}`).map((shape) => shape.split(':')[0])).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  test('verse is no heading', () => {
    expect(shapes('By the water I have waited\nFor the boats that never came\n\nBy the water').slice(1).every((shape) => shape.startsWith('paragraph'))).toBe(true); // prettier-ignore
  });

  test('addresses are links, without the stop of the sentence', () => {
    expect(blocks('See https://example.test/a.')[0]!.links).toEqual([{ start: 4, end: 26, url: 'https://example.test/a' }]);
  });
});
