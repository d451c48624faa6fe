/**
 * code-units: a text as an array of its UTF-16 code units. Whoever looks at every unit reads them from here: the copy
 * is made at the speed of memory, while a string answers for one unit at a time, five to ten times slower.
 */

/** Up to here the call costs more than it saves. */
const SHORT_UNITS = 24;

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  if (text.length > SHORT_UNITS) Buffer.from(units.buffer).write(text, 'utf16le');
  else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** Grows to the longest text read. */
let lastRead = new Uint16Array(1_024);

/** The first `length` units; good until the next text is read. */
export function readUnits(text: string, length = text.length): Uint16Array {
  if (length > lastRead.length) lastRead = new Uint16Array(2 * length);
  if (length > SHORT_UNITS) Buffer.from(lastRead.buffer).write(text, 0, 2 * length, 'utf16le');
  else for (let at = 0; at < length; at++) lastRead[at] = text.charCodeAt(at);
  return lastRead;
}

export function isSame(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Units put together from pieces, without making strings of them. */
export class UnitWriter {
  #units = new Uint16Array(512);
  #length = 0;

  /** What was put since `clear`; good until more is put. */
  get written(): Uint16Array {
    return this.#units.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  put(codePoint: number): void {
    this.#reserve(2);
    if (codePoint > 0xffff) this.#units[this.#length++] = 0xd7c0 + (codePoint >> 10);
    this.#units[this.#length++] = codePoint > 0xffff ? 0xdc00 | (codePoint & 0x3ff) : codePoint;
  }

  copy(units: Uint16Array, start: number, end: number): void {
    this.#reserve(end - start);
    for (let at = start; at < end; at++) this.#units[this.#length++] = units[at]!;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#units.length) return;
    const larger = new Uint16Array(Math.max(this.#length + more, this.#units.length * 2));
    larger.set(this.#units);
    this.#units = larger;
  }
}
