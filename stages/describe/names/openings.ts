/** Credits that open the first paragraphs, wherever these stand now: kept, moved, or taken away as a repeat. */
import type { PageView } from '../page-view.ts';
import { readOpening, type Opening } from './dateline.ts';

/** Title, standfirst, by-line and lead: a credit after that belongs to a quotation. */
const MAX_PARAGRAPHS = 4;

export function openings({ blocks, removals }: PageView): Opening[] {
  const kept = blocks
    .filter((block) => block.type === 'paragraph')
    .slice(0, MAX_PARAGRAPHS)
    .map((block) => block.text);
  const taken = removals
    .filter((removal) => removal.class === 'dateline' || removal.class === 'lead-repeat')
    .map((removal) => removal.text);
  return [...taken, ...kept].map(readOpening).filter((opening) => opening !== undefined);
}
