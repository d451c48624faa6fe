/** What fixers that only remove have in common: each match of a pattern goes, unless it is needed where it stands. */
import type { Change } from '../edit.ts';

const NONE: readonly Change[] = [];

export function removalsOf(
  text: string,
  pattern: RegExp,
  step: string,
  isNeeded?: (start: number, end: number) => boolean,
): readonly Change[] {
  if (text.search(pattern) < 0) return NONE;
  const changes: Change[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (isNeeded?.(index, index + match.length) !== true) changes.push({ start: index, end: index + match.length, after: '', step });
  }
  return changes;
}
