import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { asidesOf } from '../../../../stages/label/main-content/asides.ts';
import { outlineOf } from '../../../../stages/label/main-content/outline.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';

const PROSE = '<p>The ferry will not sail today, for the harbour master found the ramp bent after the night of the storm.</p>';

/** What is found beside the article, all blocks being kept. */
function asides(source: string): string[] {
  const outline = outlineOf(parseHtml(source, new VFile(source)));
  const classes = asidesOf(
    outline,
    outline.blocks.map(({ text }) => text.split(' ').length),
    outline.blocks.map(() => 0.9),
  );
  return outline.blocks.flatMap(({ text }, index) => (classes[index] === undefined ? [] : [`${classes[index]}: ${text}`]));
}

describe('asidesOf', () => {
  it('finds a paragraph that is one link between paragraphs', () => {
    const source = `${PROSE.repeat(2)}<p><a href="/storm">Storm damage along the coast</a></p>${PROSE}`;
    expect(asides(source)).toEqual(['see-also-insert: Storm damage along the coast']);
  });

  it('finds captions, in their own element or a box named so', () => {
    const source = `${PROSE.repeat(3)}<figure><img src="a.jpg"><figcaption>The bent ramp</figcaption></figure><div class="photo caption"><p>At noon</p></div>`;
    expect(asides(source)).toEqual(['caption: The bent ramp', 'caption: At noon']);
  });

  it('finds headlines of other pages where several stand together', () => {
    const source = `${PROSE.repeat(3)}<h3><a href="/a">New timetable</a></h3><h3><a href="/b">Old bridge</a></h3>`;
    expect(asides(source)).toEqual(['teaser-card: New timetable', 'teaser-card: Old bridge']);
  });

  it('takes a linked section name, not the linked title under it', () => {
    const source = `<p><a href="/coast">Coast</a></p><h1><a href="/ferry">No ferry today</a></h1>${PROSE.repeat(2)}`;
    expect(asides(source)).toEqual(['see-also-insert: Coast']);
  });

  it('finds linked list items behind the last paragraph only', () => {
    const list = '<ul><li><a href="/a">Timetable</a></li></ul>';
    expect(asides(`${PROSE}${list}${PROSE}`)).toEqual([]);
    expect(asides(`${PROSE.repeat(2)}${list}`)).toEqual(['related-list: Timetable']);
  });

  it.each([
    ['a title that links to itself', `<h1><a href="/ferry">No ferry today</a></h1>${PROSE.repeat(2)}`],
    ['linked headings with prose below', `<h2><a href="/p1">Rope</a></h2>${PROSE}<h2><a href="/p2">Anchor</a></h2>${PROSE}`],
    ['an address written out', `${PROSE.repeat(2)}<p><a href="https://ferry.example/">https://ferry.example/plan</a></p>`],
    ['a link into the page itself', `${PROSE.repeat(2)}<p><a href="#map">See the map below</a></p>`],
    ['a paragraph with a link in it', `${PROSE.repeat(2)}<p>Read the <a href="/plan">timetable</a> before you leave.</p>`],
    ['a list of links with few words around it', `<p>Links of the day</p>${'<p><a href="/x">A story told elsewhere</a></p>'.repeat(4)}`],
    ['a gallery', `<p>Photos</p>${'<figure><figcaption>The harbour in the morning</figcaption></figure>'.repeat(4)}`],
    ['the title of a table', `${PROSE.repeat(2)}<table><caption>Sailings</caption><tr><td>Mon</td><td>8:00</td></tr></table>`],
  ])('leaves %s alone', (_, source) => {
    expect(asides(source)).toEqual([]);
  });
});
