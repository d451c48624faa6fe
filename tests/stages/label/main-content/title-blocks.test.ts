import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../stages/label/main-content/outline.ts';
import { titlesOf } from '../../../../stages/label/main-content/title-blocks.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';

const PROSE = '<p>The ferry will not sail today, for the harbour master found the ramp bent after the night of the storm.</p>';

/** What is found to be the title, all blocks being kept. */
function titles(head: string, body: string): string[] {
  const file = new VFile();
  const outline = outlineOf(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`, file));
  const found = titlesOf(
    outline,
    file.data.head,
    outline.blocks.map(({ text }) => text.split(' ').length),
  );
  return outline.blocks.flatMap(({ text }, index) => (found[index] === true ? [text] : []));
}

describe('titlesOf', () => {
  it.each([
    ['the title of the page', '<title>No ferry today</title>', 'No ferry today'],
    ['it without the name of the site', '<title>No ferry today | Harbour News</title>', 'No ferry today'],
    ['it behind the name of the site', '<title>Harbour News: No ferry today</title>', 'No ferry today'],
    ['the title for other sites', '<title>Harbour News</title><meta property="og:title" content="No ferry today">', 'No Ferry Today'],
    ['one word before the name of the site', '<title>Ferries — Old Harbour 2.4 documentation</title>', 'Ferries'],
    ['one word that is the whole title', '<title>Ferry</title>', 'Ferry'],
  ])('finds %s', (_, head, title) => {
    expect(titles(head, `<h1>${title}</h1>${PROSE.repeat(2)}`)).toEqual([title]);
  });

  it.each([
    ['a heading that says part of it in other words', '<title>No ferry today</title>', `<h1>Ferry news</h1>${PROSE}`],
    ['two words out of a longer title', '<title>Old Harbour: no ferry today</title>', `<h2>Old Harbour</h2>${PROSE}`],
    ['one word out of a longer title', '<title>Ferries to the islands — Old Harbour</title>', `<h1>Ferries</h1>${PROSE}`],
    ['a heading without words', '', `<h1>***</h1>${PROSE}`],
    ['the same words below the first paragraph', '<title>No ferry today</title>', `${PROSE}<h2>No ferry today</h2>${PROSE}`],
    ['a page of headings only', '<title>No ferry today</title>', '<h1>No ferry today</h1><h2>No bus either</h2>'],
    ['a paragraph', '<title>No ferry today</title>', `<p>No ferry today</p>${PROSE}`],
    ['any heading of a page without a title', '', `<h1>No ferry today</h1>${PROSE}`],
  ])('leaves %s', (_, head, body) => {
    expect(titles(head, body)).toEqual([]);
  });
});
