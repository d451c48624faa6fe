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

  it('parts words that the cut would join, and moves what stands behind', () => {
    const text = 'late.<br>The ferry';
    const joined = { ...block, text, runs: [{ at: 0, from: 7, length: text.length }], links: [{ start: 9, end: 12, url: '/the' }] };
    const left = cut(joined, [{ start: 5, end: 9 }]);
    expect(left.text).toBe('late. The ferry');
    expect(left.runs).toEqual([
      { at: 0, from: 7, length: 5 },
      { at: 6, from: 16, length: 9 },
    ]);
    expect(said(left, left.links)).toEqual(['The']);
  });

  it('sets no space where a script writes none', () => {
    const text = '渡船停航。<br>明日再开';
    const left = cut({ ...block, text, runs: [{ at: 0, from: 0, length: text.length }], links: [] }, [{ start: 5, end: 9 }]);
    expect(left.text).toBe('渡船停航。明日再开');
  });
});
