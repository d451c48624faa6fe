/**
 * compose/layout: what the clean text sets differently from the source though nothing was taken away, that is,
 * white space. Runs, removals and layout together account for every character of the source, once: that is
 * what makes a record restorable.
 */
import type { Removal, Run } from '../../pipeline/model/page.ts';

/** `[start in the source, number of characters of the text that stand for it, the source's characters]` */
export type LayoutEntry = [start: number, length: number, source: string];

export interface Placement {
  layout: LayoutEntry[];
  /** For each removal its insertion point in the text. */
  at: number[];
}

/**
 * @param source decoded and repaired source
 * @param text clean text
 * @param runs of `text` in `source`, ascending on both sides
 * @param removals ascending by start, none overlapping a run
 */
export function layOut(source: string, text: string, runs: readonly Run[], removals: readonly Removal[]): Placement {
  const placement: Placement = { layout: [], at: [] };
  const end: Run = { at: text.length, from: source.length, length: 0 };
  let textAt = 0;
  let sourceAt = 0;
  let next = 0;
  for (const run of [...runs, end]) {
    const gone: Removal[] = [];
    while (next < removals.length && (removals[next]!.start < run.from || run === end)) gone.push(removals[next++]!);
    bridge(placement, source, { start: sourceAt, end: run.from }, text.slice(textAt, run.at), textAt, gone);
    textAt = run.at + run.length;
    sourceAt = run.from + run.length;
  }
  return placement;
}

/** Accounts for the source between two runs: pieces of white space with removals between them, for which `set` stands in the text. */
function bridge(
  placement: Placement,
  source: string,
  gap: { start: number; end: number },
  set: string,
  textAt: number,
  gone: readonly Removal[],
): void {
  const pieces: Array<[start: number, source: string]> = [];
  let from = gap.start;
  for (const removal of gone) {
    pieces.push([from, source.slice(from, removal.start)]);
    from = removal.end;
  }
  pieces.push([from, source.slice(from, gap.end)]);
  const same = pieces.findIndex(([, piece]) => piece === set);
  const bearer = Math.max(same, 0);
  for (const [index, [start, piece]] of pieces.entries()) {
    const length = index === bearer ? set.length : 0;
    if (index !== same && (piece !== '' || length > 0)) placement.layout.push([start, length, piece]);
    if (index < gone.length) placement.at.push(index < bearer ? textAt : textAt + set.length);
  }
}
