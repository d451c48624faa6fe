/** How the figures of blocks and pages are written: shares, logarithms, rows of numbers. */

/** 0, or `fallback`, where there is no whole. */
export const share = (part: number, whole: number, fallback = 0): number => (whole > 0 ? part / whole : fallback);

/** Sizes differ by factors: twice as many is one more. */
export const log = (value: number): number => Math.log2(1 + value);

/** A pair may be two columns; three boxes made alike are a list. */
export const MIN_ALIKE = 3;

/** More than any page has shapes or sections, so that two of them make one key. */
export const KEY_STEP = 1 << 20;

/** Numbers, one after the other. */
export class RowWriter {
  readonly rows: Float32Array;
  #at = 0;

  constructor(length: number) {
    this.rows = new Float32Array(length);
  }

  put(value: number): void {
    this.rows[this.#at++] = value;
  }
}
