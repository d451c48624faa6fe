/**
 * Golden pages: a whole page in, what its record says out. `UPDATE=1 npx vitest run tests/pages` rewrites what is
 * expected; the difference is then read by a person. A missing expectation fails.
 *
 * A folder holds `source.html`, `.txt` or `.md`, `expected.json`, and `about.md`: what the page shows. Where structure matters, `expected.md`
 * holds the page as Markdown.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, cleanToMarkdown, type CleanRecord } from '../../pipeline/index.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a reader of a record cares for; confidences and rule names may move without notice. */
function essence({ title, language, created, article, pageType, text, removed, suspect }: CleanRecord): unknown {
  const span = ({ class: kind, action, text: said }: CleanRecord['removed'][number]): string => `${action} ${kind}: ${said}`;
  return { title, language, created, article, pageType, text: text.split('\n'), removed: removed.map(span), suspect: suspect.map(span) };
}

describe('golden pages', () => {
  it.each(folders)('%s', (name) => {
    const folder = join(import.meta.dirname, name);
    const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
    const input = { bytes: readFileSync(join(folder, source)), path: source };
    const record = clean(input);
    const expected = join(folder, 'expected.json');
    const markdown = join(folder, 'expected.md');
    if (existsSync(markdown)) {
      if (process.env.UPDATE === '1') writeFileSync(markdown, cleanToMarkdown(input));
      expect(cleanToMarkdown(input)).toBe(readFileSync(markdown, 'utf8'));
    }
    if (process.env.UPDATE === '1') writeFileSync(expected, `${JSON.stringify(essence(record), null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(essence(record)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    expect(readFileSync(join(folder, 'about.md'), 'utf8').trim()).not.toBe('');
  });
});
