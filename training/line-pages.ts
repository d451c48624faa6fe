/** Reads pages of plain text whose lines are labelled, parsed and ruled on: what training a line model needs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VFile } from 'vfile';
import type { PageView } from '../stages/label/label-rule.ts';
import { pageView } from '../stages/label/page-view.ts';
import { applyRules } from '../stages/label/apply-rules.ts';
import { parseText } from '../stages/parse/text/parse-text.ts';
import { domainOf, foldOf } from './gold-pages.ts';

export interface LinePage {
  domain: string;
  fold: number;
  /** Each page stands in two layouts; folds keep them together. */
  layout: string;
  view: PageView;
  /** For each line 1 boilerplate, 0 content, -1 not judged. */
  labels: number[];
}

interface GoldLines {
  id: string;
  url: string;
  renderer: string;
  text: string;
  /** `start` in code points. */
  lines: Array<{ start: number; label: 'keep' | 'drop' | 'either'; conf: number }>;
}

/** Below this the label is a guess. */
const MIN_LABEL_CONFIDENCE = 0.5;

export function readLinePages(folder: string, folds: number): LinePage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .toSorted()
    .flatMap((name) =>
      gunzipSync(readFileSync(path.join(folder, name)))
        .toString('utf8')
        .split('\n'),
    ) // prettier-ignore
    .filter((line) => line !== '')
    .map((line) => linePage(JSON.parse(line) as GoldLines, folds));
}

function linePage(gold: GoldLines, folds: number): LinePage {
  const view = pageView(parseText(gold.text, new VFile()), undefined);
  applyRules(view);
  const byStart = new Map(gold.lines.map((line) => [line.start, line]));
  const toCodePoint = codePoints(gold.text);
  const labels = view.blocks.map(({ start }) => {
    const line = byStart.get(toCodePoint(start));
    return line === undefined || line.label === 'either' || line.conf < MIN_LABEL_CONFIDENCE ? -1 : line.label === 'drop' ? 1 : 0;
  });
  const domain = domainOf(gold.url);
  return { domain, fold: foldOf(domain, folds), layout: gold.renderer, view, labels };
}

/** UTF-16 offset → code points before it. */
function codePoints(text: string): (offset: number) => number {
  const before = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const isSecondHalf = (text.charCodeAt(i) & 0xfc_00) === 0xdc_00;
    before[i + 1] = before[i]! + (isSecondHalf ? 0 : 1);
  }
  return (offset) => before[offset]!;
}
