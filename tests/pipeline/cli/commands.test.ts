/** The commands as a user meets them: the built program, real files, what it prints and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CleanRecord } from '../../../pipeline/index.ts';

const MAIN = join(import.meta.dirname, '../../../dist/pipeline/cli/main.js');
const SOURCE =
  'Town fair moves\r\n\r\nThe fair moves to the  meadow \u{1F3AA} in May.\u00a0It rained too often.\r\n\r\nLeave a Reply\r\nYour email address will not be published.\r\n';

const folder = mkdtempSync(join(tmpdir(), 'sluice-cli-'));
const raw = join(folder, 'raw');
const clean = join(folder, 'clean');

function sluice(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

function onlyRecord(): CleanRecord {
  const [name] = readdirSync(join(clean, 'records'));
  return JSON.parse(readFileSync(join(clean, 'records', name!), 'utf8')) as CleanRecord;
}

beforeAll(() => {
  mkdirSync(raw);
  writeFileSync(join(raw, 'fair.txt'), SOURCE);
  expect(sluice(['run', '--raw', raw, '--clean', clean]).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('sluice clean', () => {
  it('is a filter from standard input', () => {
    const { status, stdout } = sluice(
      ['clean', '--format', 'text'],
      '<h1>Fair</h1><p>It moves to the meadow, says the mayor of the town.</p>',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('It moves to the meadow');
    expect(stdout).not.toContain('<');
  });

  it('writes one record a file, in order, and names what it could not clean', () => {
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, '');
    const { status, stdout, stderr } = sluice(['clean', join(raw, 'fair.txt'), empty, join(raw, 'fair.txt')]);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/empty\.html: empty: /);
    expect(status).toBe(1);
  });
});

describe('sluice explain', () => {
  it('marks what went and why', () => {
    const { status, stdout } = sluice(['explain', join(raw, 'fair.txt')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\[-Leave a Reply-\]/);
    expect(stdout).toContain('label/comment-form');
  });

  it('finds a record by the beginning of its id, and says when there is none', () => {
    expect(sluice(['explain', onlyRecord().id.slice(0, 8), '--clean', clean]).stdout).toContain('fair.txt');
    const unknown = sluice(['explain', 'ffffffffff', '--clean', clean]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('ffffffffff');
  });
});

describe('sluice restore', () => {
  it('gives the source back to the character', () => {
    const { status, stdout } = sluice(['restore', onlyRecord().id, '--clean', clean]);
    expect(status).toBe(0);
    expect(stdout).toBe(SOURCE);
  });
});

describe('sluice schema --settings', () => {
  it('says what every setting means, and refuses what is none', () => {
    interface Setting {
      description?: string;
      properties?: Record<string, Setting>;
      additionalProperties?: boolean;
    }
    const unexplained = ({ properties = {} }: Setting): string[] =>
      Object.entries(properties).flatMap(([name, each]) =>
        each.properties === undefined ? (each.description === undefined ? [name] : []) : unexplained(each),
      );
    const schema = JSON.parse(sluice(['schema', '--settings']).stdout) as Setting;
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties!['near']!.properties!)).toEqual(['minSimilarity', 'minContainment', 'minSameness', 'maxKeyPages']);
    expect(unexplained(schema)).toEqual([]);
  });
});

describe('sluice schema', () => {
  it('prints JSON Schema 2020-12 that names every field of a record', () => {
    const schema = JSON.parse(sluice(['schema']).stdout) as { $schema: string; properties: Record<string, unknown> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(onlyRecord()).toSorted());
  });
});

describe('a request that makes no sense', () => {
  it('ends with status 2 and says what was expected', () => {
    for (const args of [['clean', '--format', 'yaml'], ['nonsense'], ['run', '--dedup', 'magic']]) {
      const { status, stderr } = sluice(args);
      expect(status, args.join(' ')).toBe(2);
      expect(stderr).not.toBe('');
    }
  });
});
