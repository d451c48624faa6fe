import type { Run } from '../../../pipeline/model/page.ts';

/** White space that is not exactly one plain space: NBSP, tab, thin spaces, two spaces. */
const ODD_SPACE = /[^\S ]\s*| \s+/g;

const HAS_ODD_SPACE = /[^\S ]| {2}/;

/**
 * Folds each stretch of white space to one space. `runs` say where every other character comes from;
 * a space that replaced something belongs to no run.
 */
export function foldWhiteSpace(source: string, start: number, end: number): { text: string; runs: Run[] } {
  const line = source.slice(start, end);
  if (!HAS_ODD_SPACE.test(line)) return { text: line, runs: [{ at: 0, from: start, length: line.length }] };
  const runs: Run[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: space } of line.matchAll(ODD_SPACE)) {
    runs.push({ at: text.length, from: start + from, length: index - from });
    text += `${line.slice(from, index)} `;
    from = index + space.length;
  }
  if (from < line.length) runs.push({ at: text.length, from: start + from, length: line.length - from });
  return { text: text + line.slice(from), runs };
}
