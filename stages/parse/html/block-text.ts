/**
 * The text of one block while it is read: white space folded, junk characters left out, and for every
 * letter the place in the source it comes from.
 */
import { toNfc } from '../../measures/canonical-order.ts';
import type { Link, Run, Span } from '../../../pipeline/model/page.ts';

/** Everything Unicode or HTML calls white space, with no-break and typographic spaces. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * Characters no reader sees: controls, soft hyphens, zero-width spaces, direction marks. Not the zero-width
 * joiner and non-joiner, which are letters' business in Persian, Hindi and emoji.
 */
export function isJunk(code: number): boolean {
  if (code < 32) return !(code >= 9 && code <= 13);
  if (code < 0x7f) return false;
  if (code < 0x200b) return code <= 0x9f ? code !== 0x85 : code === 0xad;
  return (
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Letters from here on may change under NFC. */
const FIRST_COMBINING = 0x300;

/** A letter with its marks, or a Hangul syllable in parts. */
const LETTERS = /[가-힣]?[ᄀ-ᇿ]+|\P{M}\p{M}*|\p{M}+/gu;

const NOT_FROM_SOURCE = -1;

export class BlockText {
  text = '';
  runs: Run[] = [];
  links: Link[] = [];
  codes: Span[] | undefined;
  #separator = '';
  #separatorFrom = NOT_FROM_SOURCE;
  #mayNeedNfc = false;

  /** Words before and after do not touch. Nothing is written unless text follows. */
  part(separator: ' ' | ' | ' = ' '): void {
    if (this.text === '' || this.#separator.length >= separator.length) return;
    this.#separator = separator;
    this.#separatorFrom = NOT_FROM_SOURCE;
  }

  /** Adds text with its white space folded; `from` is its place in the source, -1 where it has none. */
  add(chunk: string, from: number): void {
    const { length } = chunk;
    let index = 0;
    while (index < length) {
      const code = chunk.charCodeAt(index);
      if (isSpace(code)) {
        if (this.#separator === '' && this.text !== '') {
          this.#separator = ' ';
          this.#separatorFrom = code === 32 && from >= 0 ? from + index : NOT_FROM_SOURCE;
        }
        index++;
      } else if (isJunk(code)) index++;
      else {
        const end = endOfClean(chunk, index);
        this.#write(chunk.slice(index, end), from < 0 ? from : from + index);
        index = end;
      }
    }
  }

  /** Adds text as it stands, line breaks and all; only carriage returns and junk are left out. */
  addVerbatim(chunk: string, from: number): void {
    if (this.#separator !== '') this.#writeSeparator();
    let start = 0;
    for (let index = 0; index <= chunk.length; index++) {
      const code = index < chunk.length ? chunk.charCodeAt(index) : 13;
      if (code !== 13 && !isJunk(code)) continue;
      if (index > start) this.#append(chunk.slice(start, index), from < 0 ? from : from + start);
      start = index + 1;
    }
  }

  /** Where text that is added next will begin. */
  get next(): number {
    return this.text.length + this.#separator.length;
  }

  /** Brings the text to NFC, and drops blank lines around code. */
  finish(): void {
    const lead = /^(?:[ \t]*\n)+/.exec(this.text)?.[0].length ?? 0;
    const { length } = this.text.trimEnd();
    if (lead > 0 || length < this.text.length) this.#cut(lead, length);
    if (this.#mayNeedNfc && toNfc(this.text) !== this.text) this.#compose();
  }

  #write(piece: string, from: number): void {
    if (this.#separator !== '') this.#writeSeparator();
    this.#append(piece, from);
  }

  #writeSeparator(): void {
    this.#append(this.#separator, this.#separatorFrom);
    this.#separator = '';
    this.#separatorFrom = NOT_FROM_SOURCE;
  }

  #append(piece: string, from: number): void {
    if (!this.#mayNeedNfc) this.#mayNeedNfc = hasCombining(piece);
    if (from >= 0) {
      const last = this.runs.at(-1);
      if (last && last.from + last.length === from && last.at + last.length === this.text.length) last.length += piece.length;
      else this.runs.push({ at: this.text.length, from, length: piece.length });
    }
    this.text += piece;
  }

  #cut(start: number, end: number): void {
    this.text = this.text.slice(start, end);
    this.runs = this.runs
      .map(({ at, from, length }) => {
        const first = Math.max(at, start);
        return { at: first - start, from: from + first - at, length: Math.min(at + length, end) - first };
      })
      .filter(({ length }) => length > 0);
    const place = (at: number): number => Math.min(Math.max(at, start), end) - start;
    this.links = placed(this.links, place);
    if (this.codes !== undefined) this.codes = placed(this.codes, place);
  }

  /** Composes letter by letter; a letter that changes is no longer the source's, so its run ends there. */
  #compose(): void {
    const { text, runs, links, codes } = this;
    const composed = new BlockText();
    const places: number[] = [];
    let run = 0;
    for (const { 0: letter, index } of text.matchAll(LETTERS)) {
      const changed = toNfc(letter);
      for (let offset = 0; offset < letter.length; offset++) places.push(composed.text.length + Math.min(offset, changed.length));
      while (run < runs.length && runs[run]!.at + runs[run]!.length <= index) run++;
      const current = runs[run];
      const isFromSource = changed === letter && current !== undefined && current.at <= index;
      composed.#append(changed, isFromSource ? current.from + index - current.at : NOT_FROM_SOURCE);
    }
    places.push(composed.text.length);
    const place = (at: number): number => places[at]!;
    this.links = placed(links, place);
    if (codes !== undefined) this.codes = placed(codes, place);
    this.text = composed.text;
    this.runs = composed.runs;
  }
}

function placed<S extends Span>(spans: readonly S[], place: (at: number) => number): S[] {
  return spans.map((span) => ({ ...span, start: place(span.start), end: place(span.end) })).filter(({ start, end }) => end > start);
}

/** The end of a stretch without junk and with single spaces only. */
function endOfClean(chunk: string, start: number): number {
  let index = start + 1;
  while (index < chunk.length) {
    const code = chunk.charCodeAt(index);
    if (code === 32) {
      const next = index + 1 < chunk.length ? chunk.charCodeAt(index + 1) : 32;
      if (isSpace(next) || isJunk(next)) return index;
      index += 2;
    } else if (code < 0x7f ? code < 32 : isSpace(code) || isJunk(code)) return index;
    else index++;
  }
  return index;
}

function hasCombining(piece: string): boolean {
  for (let index = 0; index < piece.length; index++) if (piece.charCodeAt(index) >= FIRST_COMBINING) return true;
  return false;
}
