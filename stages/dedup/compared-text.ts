/**
 * dedup/compared-text: what of a record is compared with other records: its text and, of plain text, what was taken out of it with
 * some doubt. Where only the wording decides, twin pages lose the same line on one and keep it on the other; left in, a
 * site's own furniture weighs little, because the site's other pages say it too.
 *
 * Must not be so: a teaser of another story that was surely recognised would make a page a copy of that story.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import { isDigest } from '../../pipeline/model/removed-text.ts';

/**
 * From this confidence on nobody doubts a removal. At 0.9 one heavily re-worded copy in twenty is lost, at 1 (all stays in) one cut
 * copy in fifty; at 0 (nothing stays in) 2.5 % of the pages that are copies of nothing are merged, here 1.2 %.
 */
const UNDOUBTED_FROM = 0.97;

export type Compared = Pick<CleanRecord, 'text' | 'removed' | 'input'>;

/** Where the record holds digests of what was removed instead of the words, its text alone is compared. */
export function comparedText({ text, removed, input }: Compared): string {
  if (input.mode !== 'text') return text;
  const doubtful = removed.filter(({ confidence, text: taken }) => confidence < UNDOUBTED_FROM && !isDigest(taken));
  return [text, ...doubtful.map(({ text: taken }) => taken)].join('\n\n');
}
