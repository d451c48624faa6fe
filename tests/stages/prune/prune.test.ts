/** prune: what goes, what stays, what is only doubted. */
import { VFile } from 'vfile';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../../pipeline/model/capture.ts';
import { blocksOf, type Block, type Finding, type Page } from '../../../pipeline/model/page.ts';
import { prune } from '../../../stages/prune/prune.ts';

function finding(confidence: number, rest: Partial<Finding> = {}): Finding {
  return { class: 'comment-form', action: 'removed', rule: 'label/comment-form', confidence, evidence: [], ...rest };
}

function pruned(lines: Array<[text: string, ...findings: Finding[]]>, settings: Partial<PageSettings> = {}) {
  const source = lines.map(([text]) => text).join('\n');
  let start = 0;
  const children = lines.map(([text, ...findings]): Block => {
    const block: Block = {
      type: 'paragraph',
      text,
      runs: [{ at: 0, from: start, length: text.length }],
      start,
      end: start + text.length,
      links: [],
      findings,
    };
    start += text.length + 1;
    return block;
  });
  const file = new VFile({ value: source });
  file.data.settings = { ...DEFAULT_PAGE_SETTINGS, ...settings };
  const page = unified()
    .use(prune)
    .runSync({ type: 'root', mode: 'text', children } satisfies Page, file);
  return { texts: blocksOf(page as Page).map(({ text }) => text), removals: file.data.removals!, suspects: file.data.suspects! };
}

describe('prune', () => {
  it('takes whole blocks at the threshold and keeps them, as suspects, below it', () => {
    const { texts, removals, suspects } = pruned([
      ['An article.'],
      ['Leave a reply', finding(0.5)],
      ['Name', finding(0.49)],
      ['Comments', finding(0.1)],
    ]);
    expect(texts).toEqual(['An article.', 'Name', 'Comments']);
    expect(removals.map(({ text, start, end }) => [text, start, end])).toEqual([['Leave a reply', 12, 25]]);
    expect(suspects.map(({ text }) => text)).toEqual(['Name']);
  });

  it('asks for more where it is set to be careful', () => {
    expect(pruned([['Leave a reply', finding(0.8)]], { removal: 'careful' }).texts).toEqual(['Leave a reply']);
  });

  it('cuts a part out of a block, with the white space that it leaves', () => {
    const text = 'The war goes on. input agency';
    const { texts, removals } = pruned([[text, finding(0.9, { class: 'agency-tail', part: { start: 17, end: 29 } })]]);
    expect(texts).toEqual(['The war goes on.']);
    expect(removals[0]).toMatchObject({ text: 'input agency', start: 17, end: 29 });
  });

  it('lets the surer of two overlapping parts decide', () => {
    const parts = [finding(0.6, { part: { start: 0, end: 7 } }), finding(0.9, { part: { start: 4, end: 13 } })];
    const { texts, removals } = pruned([['one two three four', ...parts]]);
    expect(texts).toEqual(['one four']);
    expect(removals).toHaveLength(1);
  });

  it('never cuts a surrogate pair in half', () => {
    const { texts, removals } = pruned([['a 😀 b', finding(0.9, { part: { start: 3, end: 6 } })]]);
    expect(texts).toEqual(['a']);
    expect(removals[0]!.text).toBe('😀 b');
  });
});
