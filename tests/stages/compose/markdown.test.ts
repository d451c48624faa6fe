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
        '| What  | How much |\n| ----- | -------- |\n| beans | 400 g    |',
        '```\nsimmer(60)\n```',
        '> Salt it last.\n',
      ].join('\n\n'),
    );
  });

  it('does not repeat the markers that plain text came with', () => {
    const blocks = [block('heading', '## Soup', { depth: 2 }), block('listItem', '• beans'), block('listItem', '2. leek')];
    expect(toMarkdown({ type: 'root', mode: 'text', children: blocks })).toBe('## Soup\n\n- beans\n- leek\n');
  });

  it('escapes what the page did not mean as markup', () => {
    const page = { type: 'root' as const, mode: 'text' as const, children: [block('paragraph', '# not a *heading* <b>')] };
    expect(toMarkdown(page)).toBe('\\# not a \\*heading\\* \\<b>\n');
  });
});
