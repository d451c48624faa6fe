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
    const keys = view.lines.map(keyOf);
    const secondPlace = secondPlaces(keys);
    for (let i = 0; i < view.lines.length; i++) {
      const entries = entriesAt(view, i, keys, secondPlace);
      if (entries.length < MIN_ENTRIES) continue;
      yield* entries.map(entry);
      for (const line of view.lines.slice(Math.max(0, i - HEADING_REACH), i))
        if (line.hits.some(({ phrase }) => phrase.class === 'toc')) yield entry(line);
      i = entries.at(-1)!.index;
    }
  },
};

/** Where a line stands for the second time; a line that returns more often heads every section alike. */
function secondPlaces(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) places.set(key, [...(places.get(key) ?? []).slice(0, 2), index]);
  return new Map([...places].map(([key, found]) => [key, found.length === 2 ? found[1]! : -1]));
}

function entriesAt(view: PageView, from: number, keys: readonly string[], secondPlace: ReadonlyMap<string, number>): Line[] {
  const entries: Line[] = [];
  let below = -1;
  for (let i = from; i < view.lines.length; i++) {
    const line = view.lines[i]!;
    const place = secondPlace.get(keys[i]!)!;
    if (place <= i || place <= below || keys[i] === '' || !headsProse(view, place)) break;
    entries.push(line);
    below = place;
    if (entries.length > MAX_ENTRIES) break;
  }
  const last = entries.at(-1);
  // The table ends before the first of its headings, and prose stands between the headings.
  return last !== undefined && secondPlace.get(keys[entries[0]!.index]!)! > last.index && below > last.index + entries.length
    ? entries
    : [];
}

/** A heading has its text below it, perhaps under a smaller heading. */
function headsProse(view: PageView, place: number): boolean {
  return [1, 2, 3].some((step) => view.lines[place + step]?.isProse === true);
}

const MAX_ENTRIES = 60;

/** Empty for what can be no entry. */
function keyOf(line: Line): string {
  if (line.isProse) return '';
  return line.words.filter((word) => !NUMBERING.test(word)).join(' ');
}

function entry(line: Line): LabelledBlock {
  return { block: line.block, class: 'toc', action: 'removed', confidence: 0.8, evidence: ['equals:headings below'] };
}
