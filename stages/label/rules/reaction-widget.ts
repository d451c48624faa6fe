/**
 * label/reaction-widget: buttons for feelings with their counters: a label, the same label again (the picture's
 * alternative text and its caption), "0 %"; six times.
 *
 * Must not catch: results of an election or a match. There labels are not doubled and counts are not all zero, so a
 * run counts only if labels are doubled, all counters are zero, or a lexicon knows the labels.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';
import { isCounter, isZero, shortLineRuns } from '../short-line-runs.ts';

/** One doubled label with a counter may be chance; two are a widget. */
const MIN_PAIRS = 2;
/** Two tables of the same rows have a doubled line here and there. */
const MIN_DOUBLED_SHARE = 0.6;
/** "0 / 0 / 0": three counters at zero, each with its label. */
const MIN_ZEROS = 3;

export const reactionWidget: LabelRule = {
  name: 'reaction-widget',
  *find(view) {
    const others = view.lines.filter((line) => !line.block.findings.some((found) => found.class === 'star-rating'));
    for (const run of shortLineRuns(others)) {
      const evidence = evidenceFor(run);
      if (evidence === undefined) continue;
      const first = run.findIndex((line, at) => isCounter(line.block.text) || isDoubled(run, at));
      for (const line of run.slice(Math.max(0, first - 1), lastCounter(run) + 1)) yield widget(line, evidence);
    }
    yield* phraseFindings(view, 'reaction-widget', { maxWords: 8 });
  },
};

function evidenceFor(run: readonly Line[]): string | undefined {
  const counters = run.filter((line) => isCounter(line.block.text));
  if (counters.length < MIN_PAIRS || run.length - counters.length < MIN_PAIRS) return undefined;
  const labels = run.filter((line) => !isCounter(line.block.text));
  const doubled = run.filter((line, at) => !isCounter(line.block.text) && isDoubled(run, at)).length;
  if (doubled >= MIN_PAIRS && 2 * doubled >= MIN_DOUBLED_SHARE * labels.length) return `shape:${doubled} doubled labels with counters`;
  const known = labels.filter((line) => line.hits.some(({ phrase }) => phrase.class === 'reaction-widget')).length;
  if (known >= MIN_PAIRS) return `shape:${known} known labels with counters`;
  const zeros = counters.filter((line) => isZero(line.block.text)).length;
  return zeros >= MIN_ZEROS && zeros === counters.length && labels.length <= 2 * zeros ? `shape:${zeros} labels at zero` : undefined;
}

/** The next line says the same. */
function isDoubled(run: readonly Line[], at: number): boolean {
  return run[at]!.words.join(' ') === run[at + 1]?.words.join(' ');
}

function lastCounter(run: readonly Line[]): number {
  return run.findLastIndex((line) => isCounter(line.block.text));
}

function widget(line: Line, evidence: string): LabelledBlock {
  return { block: line.block, class: 'reaction-widget', action: 'removed', confidence: 0.9, evidence: [evidence] };
}
