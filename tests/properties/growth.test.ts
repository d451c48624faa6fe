/**
 * The work on a page grows no faster than the page, whatever it is made of: twice the page is at most two and a half
 * times the work. Counted in processor time, to which other programs add nothing; and what seems too much is measured again, for
 * the least of many runs is free of what the collection of garbage and the compiler add.
 */
import { describe, expect, it } from 'vitest';
import { clean } from '../../pipeline/clean.ts';
import { PageError } from '../../pipeline/model/errors.ts';

const SIZES = [10_000, 20_000, 40_000, 80_000] as const;
const MOST_PER_DOUBLING = 2.5;
/** A page that grows with its square would need all of them, and fail each time. */
const ATTEMPTS = 10;

/** Below this the clock of the processor, and work that every page costs, say more than the page. */
const LEAST_MS = 4;

/** Bait repeated to the size, or made for it. */
type Bait = string | ((size: number) => string);

const nested =
  (open: string, close: string): Bait =>
  (size) => {
    const times = Math.floor(size / (open.length + close.length));
    return open.repeat(times) + close.repeat(times);
  };
const inside =
  (before: string, bait: string, after: string): Bait =>
  (size) =>
    before + repeated(bait, size) + after;

const SENTENCE = 'The keeper painted the gate of the old harbour before the storms came back in May. ';

const HTML: Record<string, Bait> = {
  'nested boxes': nested('<div>', '</div>'),
  'unclosed formatting around paragraphs': '<font size=1><p>',
  'unclosed inline elements': '<b><i>',
  'end tags that close nothing': '</p></div></x>',
  'table cells': inside('<table>', '<tr><td>a<td>b', ''),
  'tables in tables': '<table><tr><td>',
  'list items': inside('<ul>', '<li>gate<li><a href=/a>keeper</a>', '</ul>'),
  'opening angle brackets': '<',
  'half a tag': '<a href="',
  'attributes of one tag': inside('<p ', 'data-a=1 ', '>x'),
  'one long attribute': inside('<p class="', 'comment share ', '">x'),
  'open comments': '<!--',
  'closed comments': '<!-- a -->',
  'open scripts': '<script>',
  'character references': '&amp;&#x41;&lt&notit;',
  'half a character reference': '&#x',
  'white space': inside('<p>a', ' \t\n', 'b</p>'),
  'line breaks': inside('<p>', 'a<br>', '</p>'),
  'one long word': inside('<p>', 'a', '</p>'),
  'paragraphs that all say the same': `<p>${SENTENCE}</p>`,
  links: '<a href="https://harbour.example/gate">The gate of the old harbour</a> ',
  'by-lines': '<p class="byline">By Ann Example, senior senior staff writer</p>',
  dates: '<time>1 May 2020 10:30</time> <p>Published 2 May 2020</p>',
  'head facts': inside('<head>', '<meta property="og:title" content="The gate"><link rel=canonical href=/a>', `</head><p>${SENTENCE}</p>`),
  'one long title': inside('<title>', 'The gate - ', `</title><p>${SENTENCE}</p>`),
  'JSON-LD brackets': inside('<script type="application/ld+json">', '[{"a":', `</script><p>${SENTENCE}</p>`),
  'JSON-LD works': inside(
    '<script type="application/ld+json">[',
    '{"@type":"Article","headline":"The gate","author":{"name":"Ann Example"}},',
    `{}]</script><p>${SENTENCE}</p>`,
  ),
};

const TEXT: Record<string, Bait> = {
  sentences: SENTENCE,
  lines: `${SENTENCE}\n`,
  paragraphs: `${SENTENCE}\n\n`,
  'empty lines': '\n',
  blanks: ' ',
  'line ends of another kind': 'a\r\n \t',
  'one word': 'a',
  'full stops': '. ',
  'opening brackets': '([{',
  quotes: '“',
  'colons and figures': '10:30 ',
  'list marks': '- \n* \n1. \n',
  'table rows': '| a | b |\n',
  headings: '# a\n',
  addresses: 'https://harbour.example/?a=https://',
  dates: '1 May 2020, ',
  'lines of dates': 'Posted on 1 May 2020 by Ann Example\n',
  'phrases of comment forms': 'Leave a Reply\nYour email address will not be published.\n',
  'phrases side by side': 'Read more Share this Related posts ',
  'stars and counts': '★★★★☆ 4.5/5 (12) ',
  'story codes': 'ABC-12345: ',
  'misread characters': 'Ã©â€™',
  'misread characters in words': 'cafÃ© donâ€™t ',
  'control characters': '\u0001\u0085',
  'invisible characters': 'a\u200B\u202E',
  'combining marks': '\u0301',
  'unusual forms': 'ﬁＡ①',
  'characters of two units': '👩‍🔬',
  'no spaces between words': '港口的门在暴风雨之前被粉刷了',
  'another direction': 'می‌خواهم ',
  'broken bytes': '\uFFFD',
};

function repeated(bait: string, size: number): string {
  return bait.repeat(Math.ceil(size / bait.length)).slice(0, size);
}

function made(bait: Bait, size: number): string {
  return typeof bait === 'string' ? repeated(bait, size) : bait(size);
}

/** Milliseconds of processor time; a page that is refused costs what it costs until then. */
function costOf(bytes: Uint8Array, mediaType: string): number {
  const before = process.cpuUsage();
  try {
    clean({ bytes, mediaType });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How often the cost is multiplied when the size doubles: the slope of the line through all sizes, both axes by doublings. */
function growthOf(costs: readonly number[]): number {
  const middle = (costs.length - 1) / 2;
  const spread = costs.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = costs.reduce((sum, ms, at) => sum + (at - middle) * Math.log2(Math.max(ms, LEAST_MS)), 0) / spread;
  return 2 ** slope;
}

/** The least cost of each size; measured until it grows as it should, or often enough to say that it does not. */
function measured(cost: (size: number) => number, attempts = ATTEMPTS): number[] {
  const least = SIZES.map(() => Infinity);
  cost(SIZES[0]);
  for (let attempt = 0; attempt < attempts; attempt++) {
    for (const [at, size] of SIZES.entries()) least[at] = Math.min(least[at]!, cost(size));
    if (growthOf(least) <= MOST_PER_DOUBLING) break;
  }
  return least;
}

function costsOf(bait: Bait, mediaType: string): number[] {
  const pages = new Map(SIZES.map((size) => [size, new TextEncoder().encode(made(bait, size))]));
  return measured((size) => costOf(pages.get(size as (typeof SIZES)[number])!, mediaType));
}

describe.each([
  ['text/html', HTML],
  ['text/plain', TEXT],
])('the work on %s', (mediaType, baits) => {
  it.each(Object.entries(baits))('made of %s grows no faster than the page', (_, bait) => {
    const costs = costsOf(bait, mediaType);
    expect(growthOf(costs), `ms for ${SIZES.join(', ')}: ${costs.join(', ')}`).toBeLessThanOrEqual(MOST_PER_DOUBLING);
  });
});

describe('the measure', () => {
  it('sees work that grows with the square of the page', () => {
    const square = (size: number): number => {
      const before = process.cpuUsage();
      const bytes = new Uint8Array(size / 4);
      for (let at = 0; at < bytes.length; at++) for (let other = at; other < bytes.length; other++) bytes[other]! ^= bytes[at]!;
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    expect(growthOf(measured(square, 2))).toBeGreaterThan(MOST_PER_DOUBLING);
  });
});
