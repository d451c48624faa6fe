/** sources/sniffed: a file whose ending says nothing. JSON lines show themselves; all else is one page, and says itself what it is. */
import { jsonl } from './jsonl.ts';
import { page } from './page.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';

/** An object with a name in quotes: no page and no text begins so. */
const OPENS_AS_JSON = /^\s*\{\s*"/;

const SNIFFED_BYTES = 4096;

export const sniffed: Source = {
  name: 'sniffed',
  endings: [],
  async *pages(bytes, file) {
    const { head, whole } = await peek(bytes, SNIFFED_BYTES);
    yield* OPENS_AS_JSON.test(head.toString('utf8')) ? jsonl.pages(whole, file) : page.pages(whole, file);
  },
};
