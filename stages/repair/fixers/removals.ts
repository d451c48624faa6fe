/** What fixers that only remove have in common: each match of a pattern goes, unless it is needed where it stands; neighbours go as one. */
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
    const end = index + match.length;
    if (isNeeded?.(index, end) === true) continue;
    const last = changes.at(-1);
    if (last?.end === index) last.end = end;
    else changes.push({ start: index, end, after: '', step });
  }
  return changes;
}
