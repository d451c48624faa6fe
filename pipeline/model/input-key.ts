/**
 * input-key: which page of which file. The order of keys is the order of everything we write; it must be total,
 * and the same on every machine, so it compares code units and never a locale.
 */
export interface InputKey {
  /** Relative to raw/, with `/`. */
  path: string;
  /** Position of the page in its file. */
  index: number;
}

/** Compares like `Array.prototype.sort`. */
export function compareKeys(a: InputKey, b: InputKey): number {
  return comparePaths(a.path, b.path) || a.index - b.index;
}

/** Folder by folder: the order in which a walk over sorted folders meets the files (`a/z` before `a.b`). */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a[at] !== b[at]) return a[at] === '/' ? -1 : b[at] === '/' ? 1 : a[at]! < b[at]! ? -1 : 1;
  }
  return a.length - b.length;
}
