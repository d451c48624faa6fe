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
import { markedPages, type MarkedLine } from './marked-pages.ts';

export interface LinePage {
  domain: string;
  fold: number;
  /** Each page stands in two layouts; folds keep them together. */
  layout: string;
  view: PageView;
  /** For each line 1 boilerplate, 0 content, -1 not judged. */
  labels: number[];
}

interface LabelledText {
  domain: string;
  layout: string;
  text: string;
  /** By where a line starts, in code points: what it is. Lines that are not judged are left out. */
  labels: ReadonlyMap<number, number>;
}

interface GoldLines {
  url: string;
  renderer: string;
  text: string;
  lines: Array<{ start: number; label: 'keep' | 'drop' | 'either'; conf: number }>;
}

/** Below this the label is a guess. */
const MIN_LABEL_CONFIDENCE = 0.5;

/** From a folder of *.jsonl.gz. */
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
    .map((line) => {
      const { url, renderer, text, lines } = JSON.parse(line) as GoldLines;
      const judged = lines.filter(({ label, conf }) => label !== 'either' && conf >= MIN_LABEL_CONFIDENCE);
      const labels = new Map(judged.map(({ start, label }) => [start, label === 'drop' ? 1 : 0]));
      return linePage({ domain: domainOf(url), layout: renderer, text, labels }, folds);
    });
}

/** Layouts of the pages written out: lines with a blank one between, and without. */
const LAYOUTS = { spaced: '\n\n', dense: '\n' } as const;

/** From a folder of *.txt, one file for each language. A language is never on both sides of a cross-validation. */
export function readMarkedPages(folder: string, folds: number): LinePage[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted(); // prettier-ignore
  return files.flatMap((name) =>
    markedPages(readFileSync(path.join(folder, name), 'utf8')).flatMap((page) =>
      Object.entries(LAYOUTS).map(([layout, between]) => linePage({ domain: name, layout, ...labelledText(page, between) }, folds)),
    ),
  );
}

function labelledText(lines: readonly MarkedLine[], between: string): Pick<LabelledText, 'text' | 'labels'> {
  const labels = new Map<number, number>();
  let start = 0;
  for (const { text, label } of lines) {
    if (label !== undefined) labels.set(start, label);
    start += Array.from(text).length + between.length;
  }
  return { text: lines.map(({ text }) => text).join(between), labels };
}

function linePage({ domain, layout, text, labels }: LabelledText, folds: number): LinePage {
  const view = pageView(parseText(text, new VFile()), undefined);
  applyRules(view);
  const toCodePoint = codePoints(text);
  return {
    domain,
    fold: foldOf(domain, folds),
    layout,
    view,
    labels: view.blocks.map(({ start }) => labels.get(toCodePoint(start)) ?? -1),
  };
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
