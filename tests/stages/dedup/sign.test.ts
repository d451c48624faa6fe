import type { CleanRecord } from '../../../pipeline/model/record.ts';
import { describe, expect, test } from 'vitest';
import { foldedText } from '../../../stages/dedup/folded-text.ts';
import { recordDedup } from '../../../stages/dedup/record-dedup.ts';
import { passagesOfBoth, sharedPassages } from '../../../stages/dedup/shared-passages.ts';
import { eachShingle } from '../../../stages/dedup/shingles.ts';
import { sign } from '../../../stages/dedup/sign.ts';
import { siteOf } from '../../../stages/dedup/site-of.ts';
import { hashesOf, reachOf, SKETCH_SIZE } from '../../../stages/dedup/sketch.ts';
import { recordOf, signed } from './record.ts';
import { story } from './story.ts';

function shinglesOf(text: string): string[] {
  const read = foldedText(text);
  const found: string[] = [];
  eachShingle(read, (_, first, end) => found.push(read.folded.slice(read.starts[first], read.ends[end - 1])));
  return found;
}

function shingleHashes(text: string): Set<number> {
  const found = new Set<number>();
  eachShingle(foldedText(text), (hash) => found.add(hash));
  return found;
}

describe('shingles', () => {
  test.each([
    { label: 'three words', text: 'The ferry left, late again', shingles: ['the ferry left', 'ferry left, late', 'left, late again'] },
    { label: 'six characters of Han', text: '港口渡船今日停航', shingles: ['港口渡船今日', '口渡船今日停', '渡船今日停航'] },
    { label: 'Han and Latin in one text', text: '渡船 ferry 停航今', shingles: ['渡船 ferry 停航', '船 ferry 停航今'] },
    { label: 'twelve characters of Thai', text: 'เรือข้ามฟากหยุด', shingles: ['เรือข้ามฟากห', 'รือข้ามฟากหย', 'ือข้ามฟากหยุ', 'อข้ามฟากหยุด'] },
    { label: 'words in Hangul, which has spaces', text: '여객선 운항 중단', shingles: ['여객선 운항 중단'] },
    { label: 'letters beyond 16 bits', text: '𐐨𐐩 a b', shingles: ['𐐨𐐩 a b'] },
    { label: 'none in two words', text: 'two words', shingles: [] },
    { label: 'none in punctuation', text: '— … !', shingles: [] },
  ])('$label', ({ text, shingles }) => {
    expect(shinglesOf(text)).toEqual(shingles);
  });
});

describe('the sketch', () => {
  test('holds every shingle of a short page, ascending', () => {
    const { sketch, shingles } = signed({ text: story(1, 10) });
    const hashes = hashesOf(sketch);
    expect(hashes).toHaveLength(shingles);
    expect([...hashes]).toEqual([...new Set(hashes)].toSorted((a, b) => a - b));
    expect(reachOf(hashes, shingles)).toBe(2 ** 32 - 1);
  });

  test('of a long page is a fair sample: its reach tells its size', () => {
    const { sketch, shingles } = signed({ text: story(1, 200) });
    const hashes = hashesOf(sketch);
    expect(hashes).toHaveLength(SKETCH_SIZE);
    const estimate = (SKETCH_SIZE * 2 ** 32) / reachOf(hashes, shingles);
    expect(estimate / shingles).toBeGreaterThan(0.7);
    expect(estimate / shingles).toBeLessThan(1.4);
  });
});

describe('the exact key', () => {
  const key = (text: string): string => signed({ text }).exact;
  test('is blind to case, width, punctuation and white space', () => {
    expect(key('Ferry No. 7 — “late”')).toBe(key('ＦＥＲＲＹ no 7\nlate'));
  });
  test.each(['Ferry No. 8 — late', 'Ferry No. 7 — latte', ''])('sees a difference in %j', (text) => {
    expect(key(text)).not.toBe(key('Ferry No. 7 — late'));
  });
});

describe('the site', () => {
  test.each([
    { url: 'https://www.harbour-times.example/a', site: 'harbour-times.example' },
    { url: 'https://m.news.harbour-times.example/a', site: 'harbour-times.example' },
    { url: 'https://www.gazette.co.uk/a', site: 'gazette.co.uk' },
    { url: 'https://www.blatt.de/a', site: 'blatt.de' },
    { url: 'http://127.0.0.1:8080/a', site: '127.0.0.1' },
    { url: 'http://[::1]/a', site: '[::1]' },
    { url: 'no address', site: 'source:news' },
    { url: null, site: 'source:news' },
  ])('of $url is $site', ({ url, site }) => {
    expect(siteOf({ url, source: 'news' })).toBe(site);
  });
});

describe('the evidence', () => {
  const text = 'Late again. The night ferry left the old harbour at nine, with nobody on board.';
  test('quotes the longest passages, shingles that overlap as one', () => {
    expect(sharedPassages(text, shingleHashes('THE NIGHT FERRY LEFT'), 3)).toEqual(['the night ferry left']);
    expect(sharedPassages(text, new Set([...shingleHashes('night ferry left'), ...shingleHashes('nobody on board')]), 3)).toEqual([
      'night ferry left',
      'nobody on board',
    ]);
    expect(sharedPassages(text, shingleHashes('something else entirely'), 3)).toEqual([]);
  });

  test('of two texts at hand is what both say, the longest passages first to stay', () => {
    const other = 'At nine the night ferry left the old harbour. With nobody on board? With nobody to ask.';
    expect(passagesOfBoth(text, other, 3)).toEqual(['the night ferry left the old harbour', 'with nobody on board']);
    expect(passagesOfBoth(text, other, 1)).toEqual(['the night ferry left the old harbour']);
  });

  test('goes into the record of a copy only', () => {
    expect(recordDedup(recordOf({ text }), { clusterId: 'a', role: 'canonical' })).toEqual({ clusterId: 'a', role: 'canonical' });
    const copy = { clusterId: 'a', role: 'copy', duplicateOf: 'a', similarity: 0.5 } as const;
    expect(recordDedup(recordOf({ text }), { ...copy, shared: [...shingleHashes('the old harbour')] })).toEqual({
      ...copy,
      evidence: ['the old harbour'],
    });
    expect(recordDedup(recordOf({ text }), copy)).toEqual({ ...copy, evidence: ['the whole text'] });
  });
});

describe('what is compared', () => {
  const text = story(3, 10);
  const notice = 'Corrections and clarifications are printed on page two.';
  const removed: CleanRecord['removed'][number] = {
    class: 'navigation',
    action: 'removed',
    rule: 'r',
    confidence: 0.8,
    start: 0,
    end: 0,
    at: 0,
    text: notice,
    evidence: [],
  };
  const compared = (confidence: number, taken = notice, mode: 'html' | 'text' = 'text'): Set<number> => {
    const record = recordOf({ text, removed: [{ ...removed, confidence, text: taken }] });
    return new Set(hashesOf(sign({ ...record, input: { ...record.input, mode } }).sketch));
  };
  const alone = new Set(hashesOf(signed({ text }).sketch));

  test('is also what was taken out of plain text with some doubt', () => {
    for (const hash of shingleHashes(notice)) expect(compared(0.8)).toContain(hash);
  });

  test.each([
    { label: 'what is surely boilerplate', hashes: () => compared(0.98) },
    { label: 'what was told apart by markup', hashes: () => compared(0.8, notice, 'html') },
    { label: 'a digest of what was taken', hashes: () => compared(0.8, `sha256:${'0'.repeat(64)}`) },
  ])('is not $label', ({ hashes }) => {
    expect(hashes()).toEqual(alone);
  });

  test('makes no other text of a record', () => {
    expect(signed({ text, removed: [removed] }).exact).toBe(signed({ text }).exact);
  });
});
