/**
 * label/toc: a table of contents: lines in a row that return below, in the same order, as headings.
 *
 * Must not catch: a list whose items the text takes up in a sentence: the whole line must return.
 */
import { FIGURE } from '../../lexicons/word-table.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';

const MIN_ENTRIES = 3;
/** The heading of the table stands right above it. */
const HEADING_REACH = 2;
/** Entries carry a number or a bullet that the heading may lack. */
const NUMBER = '#';

export const toc: LabelRule = {
  name: 'toc',
  *find(view) {
    if (!someLineReturns(view.lines)) return;
    const keys = view.lines.map(keyOf);
    const secondPlace = secondPlaces(keys);
    if (![...secondPlace.values()].some((place) => place >= 0)) return;
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

/** Most pages say no short line twice, and need no keys. */
function someLineReturns(lines: readonly Line[]): boolean {
  const seen = new Set<number>();
  return lines.some((line) => isEntry(line) && seen.size === seen.add(sumOf(line)).size);
}

/** Equal for lines of the same words. */
function sumOf({ numbers }: Line): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] !== FIGURE) sum = Math.imul(sum + numbers[at]!, ODD);
  return sum;
}

const ODD = 0x9e_37_79_b1;

const ONCE = -1;
const TOO_OFTEN = -2;

/** Where a line stands for the second time, or below 0; a line that returns more often heads every section alike. */
function secondPlaces(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    if (key === '') continue;
    const place = places.get(key);
    if (place === undefined) places.set(key, ONCE);
    else places.set(key, place === ONCE ? index : TOO_OFTEN);
  }
  return places;
}

function entriesAt(view: PageView, from: number, keys: readonly string[], secondPlace: ReadonlyMap<string, number>): Line[] {
  const entries: Line[] = [];
  let below = -1;
  for (let i = from; i < view.lines.length; i++) {
    const line = view.lines[i]!;
    const place = secondPlace.get(keys[i]!) ?? ONCE;
    if (place <= i || place <= below || !headsProse(view, place)) break;
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

/** A heading of thirty words is a paragraph. */
const MAX_ENTRY_WORDS = 30;

const isEntry = (line: Line): boolean => !line.isProse && line.numbers.length <= MAX_ENTRY_WORDS;

/** Empty for what can be no entry. */
function keyOf(line: Line): string {
  if (!isEntry(line)) return '';
  return (line.numbers.includes(FIGURE) ? line.words.filter((word) => word !== NUMBER) : line.words).join(' ');
}

function entry(line: Line): LabelledBlock {
  return { block: line.block, class: 'toc', action: 'removed', confidence: 0.8, evidence: ['equals:headings below'] };
}
