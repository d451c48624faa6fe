/**
 * restore: what was taken away put back, from the record alone. For text this gives the decoded source to the
 * character; for HTML the whole text of the page, kept and removed, in document order.
 */
import { undo } from '../stages/recipe.ts';
import { unescaped } from './model/escaped.ts';
import type { CleanRecord } from './model/record.ts';
import { isDigest } from './model/removed-text.ts';

export type RemovedSpan = CleanRecord['removed'][number];

/** A stretch of the page in document order: kept, or taken away by `removal`. */
export interface Segment {
  text: string;
  removal?: RemovedSpan;
}

/**
 * @throws {RangeError} when the record holds only hashes of what was removed
 */
export function restore(record: CleanRecord): string {
  if (record.removed.some(({ text }) => isDigest(text))) {
    throw new RangeError(`Expected the removed text in record ${record.id}, got hashes: it was written with keepRemovedText off`);
  }
  const whole = segmentsOf(record)
    .map(({ text }) => text)
    .join('');
  return record.input.mode === 'text' ? undo(whole, repairsOf(record)) : whole;
}

function repairsOf({ decoding }: CleanRecord): CleanRecord['decoding']['repairs'] {
  return decoding.repairs.map((repair) => ({ ...repair, before: unescaped(repair.before) }));
}

/** The page in document order, for `restore` and for showing what went. */
export function segmentsOf(record: CleanRecord): Segment[] {
  return record.input.mode === 'text' ? sourceSegments(record) : documentSegments(record);
}

/** Text mode: text, removals and layout partition the source, so their offsets there give the order. */
function sourceSegments({ text, removed, layout }: CleanRecord): Segment[] {
  const events = [
    ...removed.map((removal) => ({ start: removal.start, end: removal.end, skip: 0, segment: { text: removal.text, removal } })),
    ...layout.map(([start, skip, piece]) => {
      const source = unescaped(piece);
      return { start, end: start + lengthOf(source), skip, segment: { text: source } };
    }),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const cursor = new CodePointCursor(text);
  const segments: Segment[] = [];
  let sourceAt = 0;
  for (const { start, end, skip, segment } of events) {
    if (start > sourceAt) segments.push({ text: cursor.take(start - sourceAt) });
    cursor.take(skip);
    if (segment.text !== '') segments.push(segment);
    sourceAt = end;
  }
  segments.push({ text: cursor.rest() });
  return segments;
}

/** HTML: removals at their insertion points, set as paragraphs of their own between blocks. */
function documentSegments({ text, removed, blocks }: CleanRecord): Segment[] {
  const borders = new Set(blocks.flatMap(({ start, end }) => [start, end]));
  const cursor = new CodePointCursor(text);
  const segments: Segment[] = [];
  let textAt = 0;
  for (const removal of removed.toSorted((a, b) => a.at - b.at || a.start - b.start)) {
    if (removal.at > textAt) segments.push({ text: cursor.take(removal.at - textAt) });
    textAt = removal.at;
    const gap = borders.has(removal.at) ? '\n\n' : ' ';
    if (segments.length > 0) segments.push({ text: gap });
    segments.push({ text: removal.text, removal });
    if (gap === ' ' || textAt === 0) segments.push({ text: gap });
  }
  segments.push({ text: cursor.rest() });
  return segments;
}

/** Reads a string by code points, forwards. */
class CodePointCursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  take(count: number): string {
    const start = this.#at;
    for (let taken = 0; taken < count && this.#at < this.#text.length; taken++) {
      this.#at += this.#text.codePointAt(this.#at)! > 0xffff ? 2 : 1;
    }
    return this.#text.slice(start, this.#at);
  }

  rest(): string {
    return this.take(this.#text.length);
  }
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
