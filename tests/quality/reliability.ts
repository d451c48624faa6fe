/**
 * Whether the confidences of removed and suspect lines mean what they say: of what was removed at 0.9, nine in ten should be
 * boilerplate. Printed by `npm run quality`; on pages the model has learned from, so the table that counts is the one training prints,
 * from domains it had not seen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { clean, PageError } from '../../pipeline/index.ts';
import { reliability as reliabilityOf, type Judged } from '../../training/calibrate.ts';
import { SETS_FOLDER } from './evaluation-sets.ts';
import type { Figures, Part } from './part.ts';

interface GoldPage {
  text: string;
  /** Offsets in code points. */
  lines: Array<{ start: number; end: number; label: 'keep' | 'drop' | 'either'; conf: number }>;
}

/** Below this a label is a guess. */
const MIN_LABEL_CONFIDENCE = 0.5;

const GOLD = 'text/dev-wcxb.jsonl.gz';

const STATEMENTS = [
  ['removed', ['removed']],
  ['removed or suspect', ['removed', 'suspect']],
] as const;

export const reliability: Part = {
  name: 'reliability',
  gold: GOLD,
  measure({ every }) {
    const pages = gunzipSync(readFileSync(join(SETS_FOLDER, GOLD)))
      .toString('utf8')
      .split('\n')
      .filter((line, index) => line !== '' && index % every === 0)
      .map((line) => JSON.parse(line) as GoldPage);
    const figures: Figures = {};
    for (const [name, kinds] of STATEMENTS) {
      const { rows, error } = reliabilityOf(pages.flatMap((page) => judgedLines(page, kinds)));
      console.log(`  lines ${name}`);
      for (const { from, count, stated, found } of rows) {
        console.log(
          `    from ${from.toFixed(2)}  ${String(count).padStart(6)} lines  stated ${stated.toFixed(3)}  found ${found.toFixed(3)}`,
        );
      }
      figures[`expected calibration error, ${name}`] = error;
    }
    return figures;
  },
};

function judgedLines({ text, lines }: GoldPage, kinds: ReadonlyArray<'removed' | 'suspect'>): Judged[] {
  const record = cleaned(text);
  if (record === undefined) return [];
  const byStart = new Map(kinds.flatMap((kind) => record[kind].map((span) => [span.start, span])));
  return lines.flatMap(({ start, end, label, conf }) => {
    const span = byStart.get(start);
    if (span === undefined || span.end < end || label === 'either' || conf < MIN_LABEL_CONFIDENCE) return [];
    return [{ score: span.confidence, truth: label === 'drop' ? 1 : 0 }];
  });
}

function cleaned(text: string): ReturnType<typeof clean> | undefined {
  try {
    return clean({ text, mediaType: 'text/plain' });
  } catch (error) {
    if (error instanceof PageError) return undefined;
    throw error;
  }
}
