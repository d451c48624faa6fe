/** sources/sniffed: a file whose ending says nothing. Archives and JSON lines show themselves; all else is one page, and says itself what it is. */
import { arc } from './arc.ts';
import { jsonl } from './jsonl.ts';
import { page } from './page.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';
import { warc } from './warc.ts';

/** How a file of each format opens: an object with a name in quotes is how no page and no text does. */
const OPENINGS: ReadonlyArray<[RegExp, Source]> = [
  [/^WARC\/\d+\.\d+\r?\n/, warc],
  [/^filedesc:\/\/\S* \S+ \d{14} /, arc],
  [/^\s*\{\s*"/, jsonl],
];

const SNIFFED_BYTES = 4096;

export const sniffed: Source = {
  name: 'sniffed',
  endings: [],
  async *pages(bytes, file) {
    const { head, whole } = await peek(bytes, SNIFFED_BYTES);
    const opening = head.toString('utf8');
    const source = OPENINGS.find(([pattern]) => pattern.test(opening))?.[1] ?? page;
    yield* source.pages(whole, file);
  },
};
