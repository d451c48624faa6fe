/** sources/page: a file that is one page, of HTML, Markdown or plain text. Which it is, its text says later. */
import { collect } from './collect.ts';
import type { Source } from './source.ts';

export const page: Source = {
  name: 'page',
  endings: ['.html', '.htm', '.xhtml', '.txt', '.text', '.md', '.markdown'],
  async *pages(bytes, { limits }) {
    yield { page: { bytes: await collect(bytes, limits.pageBytes) } };
  },
};
