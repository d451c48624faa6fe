/** Folders of raw files, runs over them, and what a reader of clean/ sees. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseConfig } from '../../pipeline/config.ts';
import type { Manifest } from '../../pipeline/snapshot/manifest.ts';
import { run, type RunOptions, type RunReport } from '../../pipeline/run.ts';

export interface Corpus {
  raw: string;
  clean: string;
}

export type OutputLine = Record<string, unknown> & {
  id: string;
  text: string;
  reason: string;
  detail: string;
  input: { path: string; index: number };
};

const OUTPUTS = ['records', 'duplicates', 'dropped', 'quarantine'] as const;

export type Output = Record<(typeof OUTPUTS)[number], OutputLine[]>;

/** A new folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sluice-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function corpus(files: Record<string, string | Uint8Array> = {}): Corpus {
  const folder = temporaryFolder();
  const raw = join(folder, 'raw');
  mkdirSync(raw);
  for (const [path, content] of Object.entries(files)) put(raw, path, content);
  return { raw, clean: join(folder, 'clean') };
}

export function put(raw: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(raw, path)), { recursive: true });
  writeFileSync(join(raw, path), content);
}

/** Runs in this thread, which starts at once; `engine: 'local'` for the real thing. */
export function runOver({ raw, clean }: Corpus, settings: Record<string, unknown> = {}, options: RunOptions = {}): Promise<RunReport> {
  return run(parseConfig({ raw, clean, engine: 'inline', dedup: 'exact', ...settings }), options);
}

/** A run an hour from now: nothing in raw/ was written so lately that it might be written again in the same tick. */
export const LATER: RunOptions = { now: () => Date.now() + 3_600_000 };

/** What stands, as a reader finds it. */
export function outputOf({ clean }: Corpus): Output {
  return Object.fromEntries(OUTPUTS.map((name) => [name, linesBelow(join(clean, name))])) as Output;
}

export function manifestOf({ clean }: Corpus): Manifest {
  return JSON.parse(readFileSync(join(clean, 'manifest.json'), 'utf8')) as Manifest;
}

/** Every file a reader may look at, by name, as it is. */
export function filesOf({ clean }: Corpus): Map<string, string> {
  const files = OUTPUTS.flatMap((name) => readdirSync(join(clean, name)).map((file) => join(name, file)));
  return new Map([...files.toSorted(), 'manifest.json'].map((file) => [file, readFileSync(join(clean, file), 'utf8')]));
}

function linesBelow(folder: string): OutputLine[] {
  return readdirSync(folder).flatMap((file) => {
    const content = readFileSync(join(folder, file), 'utf8');
    if (!content.endsWith('\n')) throw new Error(`Expected whole lines in ${file}`);
    return content
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line) as OutputLine);
  });
}

/** A page with something to say; equal for equal seeds. */
export function page(seed: number): string {
  return `<!doctype html><html lang="en"><head><title>Harbour ${seed}</title></head><body><article><h1>Harbour ${seed}</h1>${paragraphs(
    seed,
  )
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;
}

export function paragraphs(seed: number): string[] {
  return [1, 2, 3].map(
    (part) =>
      `Warehouse ${seed} of the old harbour was measured again in the year ${1800 + seed + part}, and the people who lived behind it painted the gate number ${seed * 7 + part} before the storms came back.`,
  );
}

export function jsonLine(seed: number): string {
  return `${JSON.stringify({ text: paragraphs(seed).join('\n\n'), url: `https://harbour.example/${seed}` })}\n`;
}
