/**
 * label/toc: a table of contents: lines in a row that return below, in the same order, as headings.
 *
 * Must not catch: a list whose items the text takes up in a sentence: the whole line must return.
 */
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';

const MIN_ENTRIES = 3;
/** The heading of the table stands right above it. */
const HEADING_REACH = 2;
/** Entries carry a number or a bullet that the heading may lack. */
const NUMBERING = /^#$/;

export const toc: LabelRule = {
  name: 'toc',
  *find(view) {
    const lastPlace = new Map(view.lines.map((line) => [keyOf(line), line.index]));
    for (let i = 0; i < view.lines.length; i++) {
      const entries = entriesAt(view, i, lastPlace);
      if (entries.length < MIN_ENTRIES) continue;
      yield* entries.map(entry);
      for (const line of view.lines.slice(Math.max(0, i - HEADING_REACH), i))
        if (line.hits.some(({ phrase }) => phrase.class === 'toc')) yield entry(line);
      i = entries.at(-1)!.index;
    }
  },
};

function entriesAt(view: PageView, from: number, lastPlace: ReadonlyMap<string, number>): Line[] {
  const entries: Line[] = [];
  let below = -1;
  for (let i = from; i < view.lines.length; i++) {
    const line = view.lines[i]!;
    const place = line.isProse || line.words.length === 0 ? undefined : lastPlace.get(keyOf(line));
    if (place !== undefined && !headsProse(view, place)) break;
    if (place === undefined || place <= line.index || place <= below) break;
    entries.push(line);
    below = place;
    if (entries.length > MAX_ENTRIES) break;
  }
  const last = entries.at(-1);
  // The table ends before the first of its headings, and prose stands between the headings.
  return last !== undefined && lastPlace.get(keyOf(entries[0]!))! > last.index && below > last.index + entries.length ? entries : [];
}

/** A heading has its text below it, perhaps under a smaller heading. */
function headsProse(view: PageView, place: number): boolean {
  return [1, 2, 3].some((step) => view.lines[place + step]?.isProse === true);
}

const MAX_ENTRIES = 60;

function keyOf(line: Line): string {
  return line.words.filter((word) => !NUMBERING.test(word)).join(' ');
}

function entry(line: Line): LabelledBlock {
  return { block: line.block, class: 'toc', action: 'removed', confidence: 0.8, evidence: ['equals:headings below'] };
}
