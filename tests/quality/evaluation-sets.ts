/** The development sets and their scorers. They are no part of the project: whoever measures has them beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url));
export const SETS_FOLDER = join(PROJECT_FOLDER, '../shared/eval');

/** A page of an extraction set, with what people found on it. `date` is a day. */
export interface GoldPage {
  id: string;
  html: string;
  url?: string;
  title?: string | null;
  author?: string | null;
  date?: string | null;
}

export type PageSet = 'wcxb' | 'scrapinghub' | 'trafilatura';

export function pageSetFolder(set: PageSet): string {
  return join(SETS_FOLDER, 'extraction', set);
}

/** One page in `every`, from the first on; empty where the set is absent. */
export function goldPages(set: PageSet, every = 1): GoldPage[] {
  const gold = join(pageSetFolder(set), 'gold.jsonl');
  if (!existsSync(gold)) return [];
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  return lines.filter((_, index) => index % every === 0).map((line) => JSON.parse(line) as GoldPage);
}

export function bytesOf(set: PageSet, { html }: GoldPage): Uint8Array {
  return gunzipSync(readFileSync(join(pageSetFolder(set), html.startsWith('html/') ? html : `html/${html}`)));
}

/** Twelve digits that tell whether a set is the one that floors were measured on, or undefined where it is absent. */
export function digestOf(file: string): string | undefined {
  const path = join(SETS_FOLDER, file);
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12) : undefined;
}
