/** compose/markdown: structure and links survive; what looks like Markdown in the text is escaped. */
import { describe, expect, it } from 'vitest';
import type { Block, BlockType } from '../../../pipeline/model/page.ts';
import { toMarkdown } from '../../../stages/compose/markdown.ts';

function block(type: BlockType, text: string, rest: Partial<Block> = {}): Block {
  return { type, text, runs: [], start: 0, end: 0, links: [], findings: [], ...rest };
}

describe('toMarkdown', () => {
  it('keeps headings, lists, tables, code, quotes and links', () => {
    const blocks = [
      block('heading', 'Soup', { depth: 1 }),
      block('paragraph', 'See the notes first.', { links: [{ start: 8, end: 13, url: 'https://kitchen.example/notes' }] }),
      block('listItem', 'beans'),
      block('listItem', 'leek'),
      block('tableRow', 'What | How much'),
      block('tableRow', 'beans | 400 g'),
      block('code', 'simmer(60)'),
      block('quote', 'Salt it last.'),
    ];
    expect(toMarkdown({ type: 'root', mode: 'html', children: blocks })).toBe(
      [
        '# Soup',
        'See the [notes](https://kitchen.example/notes) first.',
        '- beans\n- leek',
        '| What | How much |\n| - | - |\n| beans | 400 g |',
        '```\nsimmer(60)\n```',
        '> Salt it last.\n',
      ].join('\n\n'),
    );
  });

  it('does not repeat the markers that plain text came with', () => {
    const blocks = [
      block('heading', '## Soup', { depth: 2 }),
      block('listItem', '• beans'),
      block('listItem', '- leek'),
      block('quote', '> Salt'),
    ];
    expect(toMarkdown({ type: 'root', mode: 'text', children: blocks })).toBe('## Soup\n\n- beans\n- leek\n\n> Salt\n');
  });

  it('numbers what plain text numbers', () => {
    const blocks = [block('listItem', '2. leek'), block('listItem', '3. salt')];
    expect(toMarkdown({ type: 'root', mode: 'text', children: blocks })).toBe('2. leek\n3. salt\n');
  });

  it('nests lists, keeps numbers, and goes on in an item', () => {
    const blocks = [
      block('listItem', 'Soak', { depth: 1, marker: 1 }),
      block('listItem', 'overnight', { depth: 2, marker: 'bullet' }),
      block('listItem', 'in cold water', { depth: 2, marker: 'none' }),
      block('listItem', 'Boil', { depth: 1, marker: 2 }),
    ];
    expect(toMarkdown({ type: 'root', mode: 'html', children: blocks })).toBe('1. Soak\n   - overnight\n\n     in cold water\n2. Boil\n');
  });

  it('keeps code in a sentence, also inside a link, and the language of code', () => {
    const blocks = [
      block('paragraph', 'Call heat(water) now.', {
        codes: [{ start: 5, end: 16 }],
        links: [{ start: 0, end: 16, url: '/heat' }],
      }),
      block('code', 'heat(water)', { language: 'js' }),
    ];
    expect(toMarkdown({ type: 'root', mode: 'html', children: blocks }, 'https://kitchen.example/a/b')).toBe(
      '[Call `heat(water)`](https://kitchen.example/heat) now.\n\n```js\nheat(water)\n```\n',
    );
  });

  it('keeps empty cells in their columns, and bars inside cells', () => {
    const blocks = [
      block('tableRow', 'What | When | Note', { cells: [0, 7, 14].map((start) => ({ start, end: start + 4 })) }),
      block('tableRow', 'a | b | now', {
        cells: [
          { start: 0, end: 5 },
          { start: 8, end: 8 },
          { start: 8, end: 11 },
        ],
      }),
    ];
    expect(toMarkdown({ type: 'root', mode: 'html', children: blocks })).toBe(
      '| What | When | Note |\n| - | - | - |\n| a \\| b | | now |\n',
    );
  });

  it('stays readable and quick where lists nest without end', () => {
    const blocks = Array.from({ length: 2_000 }, (_, index) =>
      block('listItem', 'x', { depth: Math.min(index + 1, 500), marker: 'bullet' }),
    );
    const markdown = toMarkdown({ type: 'root', mode: 'html', children: blocks });
    expect(Math.max(...markdown.split('\n').map((line) => line.length))).toBeLessThan(40);
    expect(markdown.match(/x/g)).toHaveLength(2_000);
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\nscript:alert(1)'])(
    'leaves out the link %j',
    (url) => {
      const blocks = [block('paragraph', 'See notes', { links: [{ start: 4, end: 9, url }] })];
      for (const base of [null, 'https://kitchen.example/'])
        expect(toMarkdown({ type: 'root', mode: 'html', children: blocks }, base)).toBe('See notes\n');
    },
  );

  it('escapes what the page did not mean as markup', () => {
    const page = { type: 'root' as const, mode: 'text' as const, children: [block('paragraph', '# not a *heading* <b>')] };
    expect(toMarkdown(page)).toBe('\\# not a \\*heading\\* \\<b>\n');
  });
});
