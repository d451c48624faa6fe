/**
 * Hostile samples and what becomes of each: one run over all of them, under small limits, with sound pages between them
 * that must come through. A bomb, a knot or a lie costs itself and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { QuarantineReason } from '../../pipeline/model/errors.ts';
import { corpus, jsonLine, outputOf, page, paragraphs, runOver } from './corpus.ts';

const LIMITS = { pageBytes: 200_000, lineBytes: 100_000, fileBytes: 300_000 };
const text = paragraphs(1).join('\n\n');
const body = paragraphs(2)
  .map((each) => `<p>${each}</p>`)
  .join('');

/** Noise that no charset makes sense of; the same each time. */
const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) & 0xff));

/** Outcomes by the input's place: records are whole pages, the rest says why not. Several: a file of several pages. */
const SAMPLES: Record<string, [content: string | Uint8Array, ...outcomes: Array<QuarantineReason | 'record'>]> = {
  'empty.html': ['', 'empty'],
  'blank.txt': [' \n\t\u3000\n', 'empty'],
  'bom.txt': ['\uFEFF', 'empty'],
  'noise.bin': [noise, 'binary'],
  'picture.html': [Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'), noise]), 'binary'],
  'nothing-but-tags.html': ['<div></div>'.repeat(50), 'no-content'],
  'cut.html.gz': [gzipSync(page(3)).subarray(0, -12), 'truncated'],
  'flipped.html.gz': [flipped(gzipSync(page(3))), 'corrupt'],
  'bomb.html.gz': [gzipSync(Buffer.alloc(5_000_000, 'a')), 'too-large'],
  'bomb-in-bomb.html.gz': [gzipSync(gzipSync(Buffer.alloc(50_000_000))), 'binary'],
  'archive.zip': [Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(page(3))]), 'unsupported'],
  'large.txt': [text.repeat(600), 'too-large'],
  'broken.jsonl': [
    `${jsonLine(4)}{"text": "never closed\n[]\nnull\n{"other": 1}\n${jsonLine(5)}`,
    'record',
    'malformed',
    'malformed',
    'malformed',
    'malformed',
    'record',
  ],
  'long-line.jsonl': [`${jsonLine(6)}${JSON.stringify({ text: 'a'.repeat(150_000) })}\n${jsonLine(7)}`, 'record', 'too-large', 'record'],
  'deep.json': [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'malformed'],
  'surrogates.jsonl': [`{"text":"${text.replaceAll('\n', String.raw`\n`)} \\ud800 \\udfff"}\n`, 'record'],
  'nested.html': [`${'<div>'.repeat(3000)}${body}`, 'too-deep'],
  'knot.html': [`<p>${'<font size=1>'.repeat(2000)}${body}`, 'record'],
  'unclosed.html': [`<title>x<!-- ${body}`, 'no-content'],
  'lies.html': [`<meta charset="utf-16"><meta http-equiv="content-type" content="text/html; charset=shift_jis">${body}`, 'record'],
  'controls.txt': [`${text}\u001B[2J\u0000\u0085\u202E${text}`, 'record'],
  'gate.html': [`<script>${'x'.repeat(50_000)}</script><style>${'y'.repeat(50_000)}</style>${body}`, 'record'],
};

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 6]! ^= 0xff;
  return copy;
}

describe('hostile samples', () => {
  const files = Object.fromEntries(Object.entries(SAMPLES).map(([name, [content]]) => [`bad/${name}`, content]));
  const sound = Object.fromEntries(['a.html', 'bad/m.html', 'z.html'].map((name, at) => [name, page(20 + at)]));

  it('end as they should, and the sound pages between them come through', async () => {
    const folders = corpus({ ...files, ...sound });
    symlinkSync('/etc/passwd', join(folders.raw, 'bad/link.txt'));
    symlinkSync('.', join(folders.raw, 'bad/loop'));
    mkdirSync(join(folders.raw, 'bad/folder.html'));
    execFileSync('mkfifo', [join(folders.raw, 'bad/pipe.html')]);
    const { counts } = await runOver(folders, { dedup: 'off', limits: LIMITS });
    const { records, quarantine, dropped, duplicates } = outputOf(folders);
    const ended = new Map<string, string[]>();
    const outcomes = [...records.map((line) => ({ ...line, reason: 'record' })), ...quarantine, ...dropped, ...duplicates];
    for (const { input, reason } of outcomes.toSorted((a, b) => a.input.index - b.input.index))
      ended.set(input.path, [...(ended.get(input.path) ?? []), reason]);
    const expected = Object.entries(SAMPLES).map(([name, [, ...reasons]]) => [`bad/${name}`, reasons] as const);
    const links = ['bad/link.txt', 'bad/loop', 'bad/pipe.html'].map((path) => [path, ['unsafe']] as const);
    const whole = Object.keys(sound).map((path) => [path, ['record']] as const);
    expect(Object.fromEntries(ended)).toEqual(Object.fromEntries([...expected, ...links, ...whole]));
    expect(counts.in).toBe(outcomes.length);
    expect(JSON.stringify([records, quarantine])).not.toContain('root:');
    for (const record of records)
      expect(JSON.stringify([record['text'], record['title']])).not.toMatch(/[\u0080-\u009F\u202E\uD800-\uDFFF]|\\u00[01]/);
  });
});
