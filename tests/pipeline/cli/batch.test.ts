/** run, add and status as a shell meets them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpus, page, put, runOver, temporaryFolder } from '../corpus.ts';

const MAIN = join(import.meta.dirname, '../../../dist/pipeline/cli/main.js');

function sluice(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, out: stdout, err: stderr };
}

describe('sluice run', () => {
  it('ends with how many came in and where each went', () => {
    const { raw, clean } = corpus({ 'a.html': page(1), 'b.html': page(1), 'c.html': '' });
    const { status, out, err } = sluice('run', '--raw', raw, '--clean', clean, '--dedup', 'exact', '--workers', '1');
    expect([status, out]).toEqual([0, '']);
    expect(err.trimEnd().split('\n').at(-1)).toBe('in 3 = records 1 + duplicates 1 + dropped 0 + quarantine 1');
    expect(err).toContain('files processed: 3 (3 new, 0 changed); 0 gone, 0 unchanged');
  });

  it.each([
    [['run', '--nonsense']],
    [['run', '--dedup', 'fuzzy']],
    [['run', '--workers', 'many']],
    [['run', '--raw', '/nowhere/at/all']],
    [['run', '--config', '/nowhere.yaml']],
    [['nonsense']],
  ])('has status 2 for %j', (args) => {
    const { status, err } = sluice(...args, ...(args[0] === 'run' ? ['--clean', join(temporaryFolder(), 'clean')] : []));
    expect(status).toBe(2);
    expect(err).not.toContain('\n    at ');
  });

  it('takes the command line before the configuration file', () => {
    const { raw, clean } = corpus({ 'a.html': page(1), 'b.html': page(1) });
    const config = join(temporaryFolder(), 'sluice.yaml');
    writeFileSync(config, `dedup: exact\nengine: inline\nraw: ${JSON.stringify(raw)}\n`);
    expect(sluice('run', '--config', config, '--clean', clean, '--dedup', 'off').err).toContain('records 2 + duplicates 0');
  });
});

describe('sluice add', () => {
  it('copies files and folders, and says what was new', () => {
    const from = corpus({ 'news/a.html': page(1), 'news/b.html': page(2), 'news/b.html.meta.json': '{}', 'c.txt': 'A text.' }).raw;
    const { raw } = corpus();
    const { status, out, err } = sluice('add', join(from, 'news'), join(from, 'c.txt'), '--raw', raw);
    expect([status, out, err]).toEqual([
      0,
      'new      news/a.html\nnew      news/b.html\nnew      c.txt\n',
      '3 new, 0 there already, 0 refused\n',
    ]);
    expect(readFileSync(join(raw, 'news/a.html'), 'utf8')).toBe(page(1));
    expect(existsSync(join(raw, 'news/b.html.meta.json'))).toBe(true);
    expect(existsSync(join(raw, '.incoming'))).toBe(false);
    expect(sluice('add', join(from, 'news'), '--raw', raw).out).toBe('known    news/a.html\nknown    news/b.html\n');
  });

  it('overwrites nothing, and takes nothing that cannot be read', () => {
    const from = corpus({
      'a.html': page(1),
      'cut.html.gz': gzipSync(page(2)).subarray(0, -9),
      'empty.txt': '',
      '.hidden.html': page(3),
    }).raw;
    symlinkSync('/etc/hostname', join(from, 'link.txt'));
    const { raw } = corpus({ 'a.html': 'What was here before.' });
    const { status, out } = sluice(
      'add',
      ...['a.html', 'cut.html.gz', 'empty.txt', '.hidden.html', 'link.txt', 'nowhere.html'].map((name) => join(from, name)),
      '--raw',
      raw,
    );
    expect(status).toBe(1);
    expect(out.match(/^refused/gm)).toHaveLength(6);
    expect(readFileSync(join(raw, 'a.html'), 'utf8')).toBe('What was here before.');
    expect(existsSync(join(raw, 'cut.html.gz'))).toBe(false);
  });
});

describe('sluice status', () => {
  it('says what stands, what waits, and what could not be worked', async () => {
    const { raw, clean } = corpus({ 'a.html': page(1), 'bad\u001B[2J.html': '' });
    expect(sluice('status', '--raw', raw, '--clean', clean).out).toBe('nothing stands yet\nwaiting: 2 new, 0 perhaps changed, 0 gone\n');
    await runOver({ raw, clean });
    put(raw, 'b.html', page(2));
    const { out } = sluice('status', '--raw', raw, '--clean', clean);
    expect(out).toContain('run 1: in 2 = records 1 + duplicates 0 + dropped 0 + quarantine 1\n  empty       1\n');
    expect(out).toMatch(/waiting: 1 new, \d perhaps changed, 0 gone/);
    expect(sluice('status', '--clean', clean, '--quarantine').out).toBe(
      String.raw`empty (1)%  bad\u{1b}[2J.html#0  no bytes%`.replaceAll('%', '\n'),
    );
  });

  it('groups what could not be worked by reason, the most frequent first', async () => {
    const { raw, clean } = corpus({ 'a.html': '', 'b.jsonl': '{"text"\n[]\n{"no":1}\n', 'c.txt': '' });
    await runOver({ raw, clean });
    const { out } = sluice('status', '--clean', clean, '--quarantine');
    expect(out.replaceAll(/(#\d).*/g, '$1')).toBe(
      'malformed (3)\n  b.jsonl#0\n  b.jsonl#1\n  b.jsonl#2\nempty (2)\n  a.html#0\n  c.txt#0\n',
    );
  });
});
