/** prune/cut: what a block notes of its text stays true for the text that is left. */
import { describe, expect, it } from 'vitest';
import type { Block, Span } from '../../../pipeline/model/page.ts';
import { cut } from '../../../stages/prune/cut.ts';

const TEXT = 'Read the notes on water | off | x';

const block: Block = {
  type: 'tableRow',
  text: TEXT,
  runs: [{ at: 0, from: 100, length: TEXT.length }],
  start: 100,
  end: 100 + TEXT.length,
  links: [{ start: 5, end: 14, url: '/notes' }],
  codes: [
    { start: 18, end: 23 },
    { start: 26, end: 29 },
  ],
  cells: [
    { start: 0, end: 23 },
    { start: 26, end: 29 },
    { start: 32, end: 33 },
  ],
  findings: [],
};

const said = ({ text }: Block, spans: readonly Span[] = []): string[] => spans.map(({ start, end }) => text.slice(start, end));

describe('cut', () => {
  it('moves links, code and cells with their words', () => {
    const left = cut(block, [{ start: 5, end: 9 }]);
    expect(left.text).toBe('Read notes on water | off | x');
    expect(said(left, left.links)).toEqual(['notes']);
    expect(said(left, left.codes)).toEqual(['water', 'off']);
    expect(said(left, left.cells)).toEqual(['Read notes on water', 'off', 'x']);
  });

  it('drops links and code that went, and leaves an emptied cell its column', () => {
    const left = cut(block, [{ start: 26, end: 29 }]);
    expect(said(left, left.codes)).toEqual(['water']);
    expect(said(left, left.cells)).toEqual(['Read the notes on water', '', 'x']);
  });
});
