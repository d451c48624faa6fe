import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { PageError } from '../../../../pipeline/model/errors.ts';
import { blocksOf, type Block } from '../../../../pipeline/model/page.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';
import { DEFAULT_MARKUP_LIMITS } from '../../../../pipeline/model/capture.ts';

interface Case {
  label: string;
  input: string;
  expected: Array<[string, string]>;
}

const cases = JSON.parse(readFileSync(new URL('parse-html.cases.json', import.meta.url), 'utf8')) as Case[];

const parsed = (source: string): Block[] => blocksOf(parseHtml(source, new VFile(source)));

function expectPlaced(source: string): void {
  for (const block of parsed(source)) {
    let end = 0;
    for (const run of block.runs) {
      expect(run.at).toBeGreaterThanOrEqual(end);
      end = run.at + run.length;
      expect(source.slice(run.from, run.from + run.length)).toBe(block.text.slice(run.at, end));
      expect(run.from).toBeGreaterThanOrEqual(block.start);
      expect(run.from + run.length).toBeLessThanOrEqual(block.end);
    }
    expect(end).toBeLessThanOrEqual(block.text.length);
  }
}

describe('parseHtml', () => {
  it.each(cases)('$label', ({ input, expected }) => {
    expect(parsed(input).map(({ type, text }) => [type, text])).toEqual(expected);
    expectPlaced(input);
  });

  it('finds a block at its place behind emoji and scripts', () => {
    const source =
      '<p>😀😀</p><script>const body = "long enough to be cut out of the markup";</script><div class="Intro lead-text"><p>Text &amp; more</p></div>';
    const [, block] = parsed(source);
    expect(source.slice(block!.start, block!.end)).toBe('<p>Text &amp; more</p>');
    expect(block!.runs.map(({ from, length }) => source.slice(from, from + length))).toEqual(['Text ', ' more']);
  });

  it('knows how each list item is marked, and what goes on in it', () => {
    const list =
      '<ol start="4"><li>a<ul><li>b<p>c</p></li></ul>d</li><li value="9">e</li><li>f</li></ol><dl><dt>g</dt><dd>h</dd></dl><ul><li><b>i</b></ul>';
    expect(parsed(list).map(({ text, depth, marker }) => [text, depth, marker])).toEqual([
      ['a', 1, 4],
      ['b', 2, 'bullet'],
      ['c', 2, 'none'],
      ['d', 1, 'none'],
      ['e', 1, 9],
      ['f', 1, 10],
      ['g', 1, 'bullet'],
      ['h', 1, 'none'],
      ['i', 1, 'bullet'],
    ]);
  });

  it.each([
    ['<pre class="brush: java">x</pre>', 'java'],
    ['<pre><code class="hljs language-C++">x</code></pre>', 'c++'],
    ['<pre data-lang="ts">x</pre>', 'ts'],
    ['<div class="highlight highlight-source-shell"><pre>x</pre></div>', 'shell'],
    ['<div class="highlight-python notranslate"><div class="highlight"><pre>x</pre></div></div>', 'python'],
    ['<div class="highlight copy"><pre>x</pre></div>', undefined],
    ['<pre lang="de" class="highlight">x</pre>', undefined],
    ['<pre class="language-none">x</pre>', undefined],
  ])('reads the language of %s', (source, language) => {
    expect(parsed(source)[0]!.language).toBe(language);
  });

  it('knows where code stands in a sentence', () => {
    const spans = (source: string): string[][] =>
      parsed(source).map(({ text, codes = [] }) => codes.map(({ start, end }) => text.slice(start, end)));
    expect(spans('<p>Use <code>a  b</code>, <kbd><code>c</code></kbd> or <tt></tt>none.</p>')).toEqual([['a b', 'c']]);
    expect(spans('<p><code>a<br><br>b</code> c</p><pre><code>d</code></pre>')).toEqual([[], ['b'], []]);
    expect(spans('<table><tr><td>x<td><code>e\u0301</code> f</table>')).toEqual([['é']]);
  });

  it('knows the cells of a row, empty ones too', () => {
    const cells = (source: string): unknown => parsed(source)[0]!.cells?.map(({ start, end }) => parsed(source)[0]!.text.slice(start, end));
    expect(cells('<table><tr><td></td><td>a | b</td><td> </td><td><p>c</p><p>d</p></td><td></td></tr></table>')).toEqual([
      '',
      'a | b',
      '',
      'c d',
      '',
    ]);
    expect(cells('<table><tr>loose<td>a</td><td>b</td></tr></table>')).toBeUndefined();
  });

  it('keeps sections with what their elements say', () => {
    const page = parseHtml('<main id="pageBody" data-kind="x"><p class="lead x">One</p><p hidden>Two</p></main>', new VFile());
    expect(page.children).toMatchObject([
      {
        type: 'section',
        element: { name: 'main', tokens: ['page', 'body', 'kind'] },
        children: [
          { text: 'One', element: { name: 'p', tokens: ['lead'] } },
          { text: 'Two', element: { name: 'p', hidden: 'hidden' } },
        ],
      },
    ]);
  });

  it('gives links their place in the text', () => {
    const [block] = parsed('<p>See <a href="/x?a=1&amp;b=2">the  page</a>, or <a>nothing</a>.</p>');
    expect(block!.links).toEqual([{ start: 4, end: 12, url: '/x?a=1&b=2' }]);
    expect(block!.text.slice(4, 12)).toBe('the page');
  });

  it('numbers headings and nested lists', () => {
    expect(parsed('<h3>A</h3><ul><li>b<ul><li>c</li></ul></li></ul>').map(({ depth }) => depth)).toEqual([3, 1, 2]);
  });

  it('uses noscript text that the page does not show', () => {
    const post = `A post of some length. ${'It says quite a lot about its matter. '.repeat(10)}`.trim();
    expect(parsed(`<p>Loading</p><noscript><div><p>${post}</p></div></noscript>`).map(({ text }) => text)).toEqual(['Loading', post]);
    expect(parsed(`<p>${post}</p><noscript><div><p>${post}</p></div></noscript>`)).toHaveLength(1);
  });

  it('uses a stated article body that the page does not show', () => {
    const lines = [
      'The mill stood idle for a year, its wheel half under water and its stones worn smooth.',
      'In spring the owners & their neighbours cleaned it. ',
    ];
    const body = lines.join('\n').repeat(3);
    const script = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: body })}</script>`;
    const found = parsed(`<p>Loading the story</p>${script}`);
    expect(found.map(({ text }) => text)[1]).toBe(lines[0]);
    expect(found).toHaveLength(5);
    expect(parsed(`<p>${body.replaceAll('\n', '<p>')}</p>${script}`).map(({ runs }) => runs.length)).not.toContain(0);
    expect(parsed(`<p>${lines[0]}</p><p>Read on with a ticket.</p>${script}`), 'a teaser would come twice').toHaveLength(2);
  });

  it('uses posts of preloaded forum data that the page does not show', () => {
    const words = 'Pumps of this kind run dry after a week. '.repeat(9).trim();
    const data = JSON.stringify({
      topic_7: JSON.stringify({ stream: { posts: [{ cooked: `<p>${words}</p>` }, { cooked: '<p>Thanks!</p>' }] } }),
    });
    const source = `<div id="data" data-preloaded="${data.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div><p>Loading</p>`;
    expect(parsed(source).map(({ text }) => text)).toEqual(['Loading', words, 'Thanks!']);
  });

  it('uses a noscript thread once, where the preloaded data hold the same posts', () => {
    const words = 'Pumps of this kind run dry after a week. '.repeat(9).trim();
    const data = JSON.stringify({ posts: [{ cooked: `<p>${words}</p>` }] }).replaceAll('"', '&quot;');
    const source = `<div id="data" data-preloaded="${data}"></div><p>Loading</p><noscript><h1>Dry pumps</h1><p>${words}</p></noscript>`;
    expect(parsed(source).map(({ text }) => text)).toEqual(['Loading', 'Dry pumps', words]);
  });

  it('ends a bomb of nested tags where it is too deep', () => {
    for (const tag of ['<div>', '<a>', '<table><tr><td>', '<ul><li>']) {
      expect(() => parsed(tag.repeat(200_000))).toThrowError(expect.objectContaining({ code: 'too-deep' }) as PageError);
    }
  });

  it('reads a page past tags of formatting that were never closed', () => {
    const lines = Array.from({ length: DEFAULT_MARKUP_LIMITS.openElements + 1 }, (_, at) => `<p><FONT size="2"><b>Tide ${at}</i>`);
    const source = `${lines.join('\n')}<br><section>Over</section>`;
    const blocks = parsed(source);
    expect(blocks.map(({ text }) => text)).toEqual([...lines.map((_, at) => `Tide ${at}`), 'Over']);
    for (const { text, runs } of blocks) expect(source.startsWith(text, runs[0]!.from)).toBe(true);
  });

  it('takes nesting up to the limit', () => {
    expect(parsed(`${'<div>'.repeat(DEFAULT_MARKUP_LIMITS.openElements)}deep`)).toHaveLength(1);
  });

  it('refuses more elements than a page has', () => {
    expect(() => parsed('<i></i>'.repeat(DEFAULT_MARKUP_LIMITS.elements + 1))).toThrowError(
      expect.objectContaining({ code: 'too-large' }) as PageError,
    );
  });

  it('refuses more attributes than a tag has, and counts one that is repeated once', () => {
    const many = Array.from({ length: DEFAULT_MARKUP_LIMITS.attributes + 1 }, (_, at) => `data-a${at}=1`);
    expect(() => parsed(`<p ${many.join(' ')}>x</p>`)).toThrowError(expect.objectContaining({ code: 'too-large' }) as PageError);
    expect(parsed(`<p ${many.slice(2).join(' ')} ${'class=x '.repeat(5_000)}>x</p>`)).toHaveLength(1);
  });

  it('never loses, doubles or reorders words, whatever the markup', () => {
    const tags = ['div', 'p', 'b', 'a', 'ul', 'li', 'table', 'tr', 'td', 'span', 'h2', 'section'];
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom('<br>', ' ', '\n', '<!-- c -->'),
      fc.constant('WORD'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let number = 0;
        const source = pieces.map((part) => (part === 'WORD' ? ` w${number++} ` : part)).join('');
        const words = parsed(source).flatMap(({ text }) => text.match(/w\d+/g) ?? []);
        expect(words).toEqual(Array.from({ length: number }, (_, index) => `w${index}`));
        expectPlaced(source);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
