/**
 * Folded words as numbers: each different word has one, so that whatever is asked of a word is asked once, however often it stands
 * on a page. A page has a table of its words, a lexicon one of those it knows; `numbersIn` leads from one to the other.
 *
 * Words are found by their letters, without making strings. The hash is no secret, so a page could hold words that all
 * fall on one place: after a few steps they are looked for in a Map, which no choice of words slows.
 */
import { foldLine } from './fold.ts';

const FIRST_SLOTS = 1_024;
const FIRST_LETTERS = 4_096;
/** At half full, a word is farther from its place once in many thousand tables. */
const MAX_STEPS = 24;

/** The number of `#`, which stands for every number, in each table. */
export const FIGURE = 0;

export class WordTable {
  size = 0;
  /** By hash: the number of a word, plus one. Their count is a power of two. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Where the letters of the word before each word end, which is where its own begin. */
  #ends = new Int32Array(FIRST_SLOTS / 2 + 1);
  #letters = new Uint16Array(FIRST_LETTERS);
  readonly #farther = new Map<string, number>();
  /** Made when first asked for. */
  readonly #strings: string[] = [];

  constructor() {
    this.read('0');
  }

  /** Folds a text to the numbers of its words; new ones enter the table. */
  read(text: string): number[] {
    return this.#numbers(text, true);
  }

  /** The same, but the table stays as it is: a word that it does not have is -1. */
  look(text: string): number[] {
    return this.#numbers(text, false);
  }

  #numbers(text: string, isLearning: boolean): number[] {
    const { units, ends, count } = foldLine(text);
    const numbers: number[] = [];
    for (let at = 0, start = 0; at < count; at++) {
      const end = ends[at]!;
      numbers.push(this.#numberOf(units, start, end, isLearning));
      start = end;
    }
    return numbers;
  }

  /** The number of each of this table's words in another one, -1 where it has none. */
  numbersIn(other: WordTable): Int32Array {
    const numbers = new Int32Array(this.size);
    for (let number = 0; number < this.size; number++)
      numbers[number] = other.#find(this.#hashes[number]!, this.#letters, this.#ends[number]!, this.#ends[number + 1]!);
    return numbers;
  }

  word(number: number): string {
    return (this.#strings[number] ??= spelt(this.#letters, this.#ends[number]!, this.#ends[number + 1]!));
  }

  /** Of a word, in UTF-16 units. */
  lengthOf(number: number): number {
    return this.#ends[number + 1]! - this.#ends[number]!;
  }

  #numberOf(units: Uint16Array, start: number, end: number, isLearning: boolean): number {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, MULTIPLIER);
    hash ^= hash >>> 15;
    const found = this.#find(hash, units, start, end);
    return found < 0 && isLearning ? this.#enter(hash, units, start, end) : found;
  }

  #find(hash: number, units: Uint16Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let step = 0; step < MAX_STEPS; step++) {
      const number = slots[(hash + step) & last]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#isSpelt(number, units, start, end)) return number;
    }
    return this.#farther.get(spelt(units, start, end)) ?? -1;
  }

  #isSpelt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.#ends[number]!;
    if (this.#ends[number + 1]! - own !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#letters[own + i - start] !== units[i]) return false;
    return true;
  }

  #enter(hash: number, units: Uint16Array, start: number, end: number): number {
    if (2 * (this.size + 1) > this.#slots.length) this.#grow();
    const number = this.size++;
    const own = this.#ends[number]!;
    while (own + end - start > this.#letters.length) this.#letters = larger(this.#letters, new Uint16Array(2 * this.#letters.length));
    for (let i = start; i < end; i++) this.#letters[own + i - start] = units[i]!;
    this.#ends[number + 1] = own + end - start;
    this.#hashes[number] = hash;
    this.#place(number);
    return number;
  }

  #place(number: number): void {
    const last = this.#slots.length - 1;
    for (let step = 0; step < MAX_STEPS; step++) {
      const slot = (this.#hashes[number]! + step) & last;
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = number + 1;
      return;
    }
    this.#farther.set(this.word(number), number);
  }

  #grow(): void {
    const slots = 2 * this.#slots.length;
    this.#slots = new Int32Array(slots);
    this.#hashes = larger(this.#hashes, new Int32Array(slots / 2));
    this.#ends = larger(this.#ends, new Int32Array(slots / 2 + 1));
    this.#farther.clear();
    for (let number = 0; number < this.size; number++) this.#place(number);
  }
}

/** An odd number with bits all over (that of FNV). */
const MULTIPLIER = 0x01_00_01_93;

function larger<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

const spelt = (units: Uint16Array, start: number, end: number): string => Buffer.from(units.buffer).toString('utf16le', 2 * start, 2 * end);
