/**
 * No pattern of ours takes more than linear time on any input: each is put before recheck, which proves it (automata)
 * or fails to break it (fuzzing, by steps and from a seed, so that the verdict does not depend on the machine).
 *
 * Verdicts are kept in `.results/` until a pattern, or recheck, changes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { describe, expect, it } from 'vitest';
import { builtPatterns, CODE, patternsIn, patternsOfProject, type Pattern } from '../support/patterns.ts';

const SETTINGS = { timeout: 600_000, randomSeed: 1, attackTimeout: null, incubationTimeout: null };

/** Far more than it takes on a machine of its own. */
const TIMEOUT_MS = 900_000;

const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  devDependencies: { recheck: string };
};

const SAFE_FILE = join(import.meta.dirname, '../../.results/safe-patterns.json');

const verdict = ({ source, flags }: Pattern): Promise<Diagnostics> => check(source, flags, SETTINGS);

const keyOf = ({ source, flags }: Pattern): string =>
  createHash('sha256')
    .update(JSON.stringify([devDependencies.recheck, SETTINGS, source, flags]))
    .digest('hex');

function knownToBeSafe(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(SAFE_FILE, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

function remember(safe: ReadonlySet<string>): void {
  mkdirSync(join(SAFE_FILE, '..'), { recursive: true });
  writeFileSync(SAFE_FILE, JSON.stringify([...safe].toSorted()));
}

/** Those that are not safe, or that could not be judged, in words. */
async function unsafe(patterns: readonly Pattern[]): Promise<string[]> {
  const safe = knownToBeSafe();
  const faults: string[] = [];
  for (const [key, pattern] of new Map(patterns.map((each) => [keyOf(each), each]))) {
    if (safe.has(key)) continue;
    const found = await verdict(pattern);
    if (found.status === 'safe') remember(safe.add(key));
    else faults.push(`${pattern.file}: /${pattern.source}/${pattern.flags} is ${found.status}: ${JSON.stringify(found)}`);
  }
  return faults;
}

const { written, builders } = patternsOfProject();

describe('the patterns of the project', () => {
  it(
    'are found: literals by parsing, built ones by loading all code',
    async () => {
      expect(CODE.length).toBeGreaterThan(300);
      expect(written.length).toBeGreaterThan(200);
      const built = await builtPatterns();
      expect(new Set(built.map(({ file }) => file))).toEqual(new Set(builders.map(({ file }) => file)));
      expect(built.length).toBeGreaterThanOrEqual(builders.length);
      expect(await unsafe(built)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('are built while the code is loaded, never from what comes later', () => {
    expect(builders.filter(({ isInFunction }) => isInFunction)).toEqual([]);
  });

  it(
    'are linear',
    async () => {
      expect(await unsafe(written)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe('the check itself', () => {
  it.each([
    ['^(a+)+$', 'exponential'],
    [String.raw`\s+$`, 'polynomial'],
    [String.raw`(?<!\p{L})\w+@\w+x`, 'polynomial'],
  ])('finds %s', async (source, type) => {
    expect(await verdict({ source, flags: 'u', file: '' })).toMatchObject({ status: 'vulnerable', complexity: { type } });
  });

  it('sees literals and builders wherever they stand', () => {
    const code = 'const a = /x+/g; function f(s: string) { return new RegExp(s).test(`${/y/.source}`) || RegExp("z"); }';
    const found = patternsIn('a.ts', code);
    expect(found.written.map(({ source }) => source).toSorted()).toEqual(['x+', 'y']);
    expect(found.builders).toEqual([
      { file: 'a.ts', isInFunction: true },
      { file: 'a.ts', isInFunction: true },
    ]);
  });
});
