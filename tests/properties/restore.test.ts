/**
 * Laws of the record: whatever was removed, the record alone gives the decoded source back; offsets count code
 * points; every removed text stands where its offsets say.
 */
import fc from 'fast-check';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Finding, Page } from '../../pipeline/model/page.ts';
import { blocksOf } from '../../pipeline/model/page.ts';
import { recordSchema, type CleanRecord } from '../../pipeline/model/record.ts';
import { restore } from '../../pipeline/restore.ts';
import { compose } from '../../stages/compose/compose.ts';
import { describe as describeStage } from '../../stages/describe/describe.ts';
import { open } from '../../stages/open.ts';
import { parseText } from '../../stages/parse/text/parse-text.ts';
import { prune } from '../../stages/prune/prune.ts';
import { textCapture } from '../support/capture.ts';

/** Words with what makes offsets hard: astral characters, combining marks, joiners, right-to-left text, damage. */
const WORDS = [
  'the',
  'Haus',
  '😀',
  '👩‍🔬',
  'سلام',
  'می‌خواهم',
  'हिन्दी',
  'क़िला',
  '東京',
  '𝒳',
  'e\u0301',
  'cafÃ©',
  'â€œquote',
  '\u00a0',
  '\ufffd',
  '\u0007bell\u009b',
  'co\u00adop',
  '\\u{7}',
  '\\',
  '*',
  '|',
];
const GAPS = [' ', '  ', '\t', '\n', '\n\n', '\r\n', '\n \n\n', '\u00a0', '\u2028', '\f'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

interface Pick {
  block: number;
  from: number;
  to: number;
  confidence: number;
}

const pick = fc.record({ block: fc.nat(40), from: fc.nat(30), to: fc.nat(30), confidence: fc.double({ min: 0, max: 1, noNaN: true }) });

function finding({ from, to, confidence }: Pick, length: number): Finding {
  const start = Math.min(from, to);
  const end = Math.min(Math.max(from, to), length);
  const common: Finding = { class: 'furniture', action: 'removed', rule: 'label/arbitrary', confidence, evidence: [] };
  return start < end ? { ...common, part: { start, end } } : common;
}

function recordOf(source: string, picks: readonly Pick[]): CleanRecord | null {
  const file = open(textCapture(source));
  const processor = unified()
    .use(function () {
      this.parser = parseText;
    })
    .use(() => (tree) => {
      const blocks = blocksOf(tree as Page);
      for (const each of picks) {
        const block = blocks[each.block % Math.max(blocks.length, 1)];
        block?.findings.push(finding(each, block.text.length));
      }
    })
    .use(prune)
    .use(describeStage)
    .use(compose);
  try {
    return processor.processSync(file).result as CleanRecord;
  } catch (error) {
    if ((error as { code?: string }).code === 'no-content') return null;
    throw error;
  }
}

describe('a record of text', () => {
  it('gives the decoded source back to the character', () => {
    fc.assert(
      fc.property(text, fc.array(pick, { maxLength: 12 }), (source, picks) => {
        fc.pre(source.trim() !== '' && source.split('\ufffd').length - 1 <= source.length / 10);
        const record = recordOf(source, picks);
        if (record !== null) expect(restore(record)).toBe(source);
      }),
      { numRuns: 1000 },
    );
  });

  it('is valid, and places every removal by code points in the repaired source', () => {
    fc.assert(
      fc.property(text, fc.array(pick, { minLength: 1, maxLength: 12 }), (source, picks) => {
        fc.pre(source.trim() !== '' && source.split('\ufffd').length - 1 <= source.length / 10);
        const record = recordOf(source, picks);
        if (record === null) return;
        expect(recordSchema.safeParse(record).error).toBeUndefined();
        const repaired = Array.from(String(open(textCapture(source))));
        for (const { start, end, text: removed } of record.removed) expect(repaired.slice(start, end).join('')).toBe(removed);
        const letters = Array.from(record.text).length;
        for (const { at } of [...record.removed, ...record.suspect]) expect(at).toBeLessThanOrEqual(letters);
        expect(record.blocks.at(-1)!.end).toBe(letters);
      }),
      { numRuns: 500 },
    );
  });

  it('has a clean text without white space at its ends or doubled inside a line', () => {
    fc.assert(
      fc.property(text, fc.array(pick, { maxLength: 12 }), (source, picks) => {
        fc.pre(source.trim() !== '' && source.split('\ufffd').length - 1 <= source.length / 10);
        const record = recordOf(source, picks);
        if (record === null) return;
        expect(record.text).toBe(record.text.trim());
        expect(record.text).not.toMatch(/[^\n] {2}/);
      }),
      { numRuns: 500 },
    );
  });
});
