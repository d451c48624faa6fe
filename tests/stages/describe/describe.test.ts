import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOILERPLATE_CLASSES } from '../../../pipeline/model/boilerplate.ts';
import type { Capture } from '../../../pipeline/model/capture.ts';
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import type { PageType } from '../../../pipeline/model/page.ts';
import { recordSchema } from '../../../pipeline/model/record.ts';
import { block, described, headFacts, moved, pageOf, paragraph } from './pages.ts';

const BODY =
  'The ministers of both countries met on Monday in the harbour town to speak about the new ferry, and agreed to meet again before the end of the year.';

function capture(url: string): Capture {
  return { path: 'page.html', index: 0, source: 'test', sha256: '', url };
}

describe('an HTML page', () => {
  const head = headFacts({
    lang: 'en-GB',
    title: 'Ferry talks go on - Harbour Times',
    meta: new Map([
      ['og:title', ['Ferry talks to go on']],
      ['og:site_name', ['Harbour Times']],
      ['og:image', ['/ferry.jpg']],
      ['keywords', ['ferry, ministers, ferry']],
    ]),
    links: new Map([['canonical', ['https://www.harbour.example/news/ferry-talks?utm=1#top']]]),
    jsonLd: [
      {
        '@type': 'NewsArticle',
        headline: 'Ferry talks go on',
        author: { '@id': '#ana' },
        datePublished: '2024-03-05T10:00:00+01:00',
        dateModified: '2024-03-06',
        articleSection: 'News',
        license: 'https://licence.example/by/4',
      },
      { '@id': '#ana', '@type': 'Person', name: 'Ana Sol', url: 'https://www.harbour.example/ana' },
    ],
    hints: [{ kind: 'headline', value: 'Ferry talks go on in the harbour', from: 'h1', start: 0 }],
  });
  const file = described(pageOf('html', [block('heading', 'Ferry talks go on in the harbour', { depth: 1 }), paragraph(BODY)]), {
    head,
    capture: capture('https://harbour.example/news/ferry-talks'),
  });

  test('states each field', () => {
    expect(file.data.article).toEqual({
      headline: 'Ferry talks go on in the harbour',
      alternativeHeadline: 'Ferry talks to go on',
      author: [{ name: 'Ana Sol', url: 'https://www.harbour.example/ana' }],
      datePublished: '2024-03-05T10:00:00+01:00',
      dateModified: '2024-03-06',
      publisher: { name: 'Harbour Times' },
      articleSection: ['News'],
      keywords: ['ferry', 'ministers'],
      image: [{ url: 'https://www.harbour.example/ferry.jpg' }],
      license: 'https://licence.example/by/4',
    });
  });

  test('says where each value stands', () => {
    expect(file.data.metadataEvidence).toEqual([
      { field: 'url', from: 'dom', selector: 'link[rel=canonical]' },
      { field: 'language', from: 'dom', selector: 'html[lang]' },
      { field: 'article.publisher', from: 'og', selector: 'og:site_name' },
      { field: 'article.headline', from: 'dom', selector: 'h1' },
      { field: 'article.alternativeHeadline', from: 'og', selector: 'og:title' },
      { field: 'article.author', from: 'json-ld', selector: 'author' },
      { field: 'article.datePublished', from: 'json-ld', selector: 'datePublished' },
      { field: 'article.dateModified', from: 'json-ld', selector: 'dateModified' },
      { field: 'article.articleSection', from: 'json-ld', selector: 'articleSection' },
      { field: 'article.keywords', from: 'meta', selector: 'keywords' },
      { field: 'article.image', from: 'og', selector: 'og:image' },
      { field: 'article.license', from: 'json-ld', selector: 'license' },
    ]);
  });

  test('gets picture, keywords and licence from microdata where nothing else states them', () => {
    const microdata = new Map([
      ['image', ['data:image/gif;base64,R0', '/mill.jpg']],
      ['keywords', ['mills, water']],
      ['license', ['https://licence.example/by/4']],
    ]);
    const { article, metadataEvidence } = described(pageOf('html', [paragraph(BODY)]), {
      head: headFacts({ microdata }),
      capture: capture('https://harbour.example/mill'),
    }).data;
    expect(article).toEqual({
      image: [{ url: 'https://harbour.example/mill.jpg' }],
      keywords: ['mills', 'water'],
      license: 'https://licence.example/by/4',
    });
    expect(metadataEvidence!.slice(2).map(({ selector }) => selector)).toEqual([
      '[itemprop=keywords]',
      '[itemprop=image]',
      '[itemprop=license]',
    ]);
  });

  test('has its canonical address, without a fragment', () => {
    expect(file.data.url).toBe('https://www.harbour.example/news/ferry-talks?utm=1');
  });
});

describe('title of an HTML page', () => {
  const titled = (hints: string[], title: string): string | undefined => {
    const head = headFacts({ title, hints: hints.map((value) => ({ kind: 'headline', value, from: 'h1', start: 0 })) });
    return described(pageOf('html', [paragraph(BODY)]), { head, capture: capture('https://harbour.example/') }).data.article?.headline;
  };

  test('is the heading that agrees with <title>, not the first one', () => {
    expect(titled(['Weather for the weekend', 'Ferry talks go on'], 'Ferry talks go on | Harbour')).toBe('Ferry talks go on');
  });

  test('is without the kicker before it and the date behind it', () => {
    expect(titled(['Harbour news Ferry talks go on'], 'Harbour news – Ferry talks go on')).toBe('Ferry talks go on');
    expect(titled(['Ferry talks go on (harbour.example) 87'], 'Ferry talks go on | Harbour')).toBe('Ferry talks go on');
    expect(titled(['Ferry talks go on, and the bridge opens'], 'Ferry talks go on | Harbour')).toBe(
      'Ferry talks go on, and the bridge opens',
    );
  });

  test('is never the site name in an <h1>', () => {
    expect(titled(['Harbour'], 'Ferry talks go on | Harbour')).toBe('Ferry talks go on');
  });

  test('is absent where nothing states one', () => {
    expect(described(pageOf('html', [paragraph(BODY)]), { head: headFacts() }).data.article?.headline).toBeUndefined();
  });
});

describe('author and date of an HTML page', () => {
  const title = block('heading', 'Ferry talks go on', { depth: 1 });
  const hints: HeadFacts['hints'] = [{ kind: 'headline', value: 'Ferry talks go on', from: 'h1', start: 0 }];
  const article = (lines: string[], head: Partial<HeadFacts> = {}) =>
    described(pageOf('html', [title, ...lines.map(paragraph), paragraph(BODY.repeat(3))]), {
      head: headFacts({ title: 'Ferry talks go on', hints, ...head }),
      capture: capture('https://harbour.example/news/1'),
    }).data.article;

  test('stand beside the headline', () => {
    expect(article(['By Ana Sol', 'March 5, 2024'])).toMatchObject({ author: [{ name: 'Ana Sol' }], datePublished: '2024-03-05' });
  });

  test('a lone name counts beside a date', () => {
    expect(article(['Ana Sol', '5 March 2024'])?.author).toEqual([{ name: 'Ana Sol' }]);
  });

  test('a lone section name is said in lower case by the article', () => {
    expect(article(['Harbour Towns', '5 March 2024'])?.author).toBeUndefined();
  });

  test('a lone section name has no date beside it', () => {
    expect(article(['Local News', 'Photo of the ferry'])?.author).toBeUndefined();
  });

  test('the date of a change is taken only where no other stands', () => {
    expect(article(['Updated 7 March 2024', 'Published 5 March 2024'])?.datePublished).toBe('2024-03-05');
  });

  test('dates below the first paragraph belong to something else', () => {
    const page = pageOf('html', [title, paragraph(BODY.repeat(3)), paragraph('Tom Reed, 9 May 2024')]);
    expect(described(page, { head: headFacts({ title: 'Ferry talks go on', hints }) }).data.article).not.toHaveProperty('datePublished');
  });

  test('the names in a row of comments are not the author', () => {
    const names = ['Tom Reed', 'Mia Lund', 'Eva Kern'].map((value, at) => ({
      kind: 'author' as const,
      value,
      from: 'class=author',
      start: 500 + at,
    }));
    expect(article([], { hints: [...hints, ...names] })?.author).toBeUndefined();
  });

  test('a template that signs with the site name signs with no one', () => {
    const meta = new Map([['author', ['Harbour Times']], ['og:site_name', ['Harbour Times']]]); // prettier-ignore
    expect(article([], { meta })?.author).toBeUndefined();
  });

  test('order of day and month follows the country of the page, and is not guessed', () => {
    const meta = (locale: string): Map<string, string[]> => new Map([['date', ['03/04/2024']], ['og:locale', [locale]]]); // prettier-ignore
    expect(article([], { meta: meta('en_US') })?.datePublished).toBe('2024-03-04');
    expect(article([], { meta: meta('en_GB') })?.datePublished).toBe('2024-04-03');
    expect(article([], { meta: meta('en') })?.datePublished).toBeUndefined();
  });

  test('another date on the page shows the order', () => {
    const meta = new Map([['date', ['03/04/2024']]]);
    const page = pageOf('html', [title, paragraph(BODY), paragraph('12/16/2024')]);
    expect(described(page, { head: headFacts({ meta, title: 'Ferry talks go on' }) }).data.article?.datePublished).toBe('2024-03-04');
  });

  test('a change before the publication is no change', () => {
    const jsonLd = [{ '@type': 'Article', datePublished: '2024-03-05', dateModified: '2024-03-01' }];
    expect(article([], { jsonLd })).not.toHaveProperty('dateModified');
  });
});

describe('other kinds of page', () => {
  const title = block('heading', 'Ferry talks', { depth: 1 });
  const account = (value: string, start: number, from = 'class=username') => ({ kind: 'account' as const, value, from, start });
  const of = (pageType: PageType, lines: string[], head: Partial<HeadFacts> = {}) =>
    described(pageOf('html', [paragraph('reader_9'), title, ...lines.map(paragraph), paragraph(BODY.repeat(3))]), {
      head: headFacts({ title: 'Ferry talks', ...head }),
      pageType,
    }).data;

  test('a thread is by the account that opens it', () => {
    const hints = [account('reader_9', 0), account('paul203', 30), account('mia', 90)];
    const { article, metadataEvidence } = of('forum', ['paul203 wrote'], { hints });
    expect(article?.author).toEqual([{ name: 'paul203' }]);
    expect(metadataEvidence).toContainEqual({ field: 'article.author', from: 'dom', selector: '[class*=username]' });
    expect(of('article', ['paul203 wrote'], { hints }).article?.author).toBeUndefined();
  });

  test('a thread is by whom its data name, without the rank beside the name', () => {
    const jsonLd = [{ '@type': 'DiscussionForumPosting', headline: 'Ferry talks', author: { name: 'sea_gull' } }];
    expect(of('forum', [], { jsonLd, hints: [account('mia', 90)] }).article?.author).toEqual([{ name: 'sea_gull' }]);
    const marked = { kind: 'author' as const, value: 'paul203 Discussion starter', from: 'itemprop=author', start: 5 };
    expect(of('forum', [], { hints: [marked, account('paul203', 6), account('mia', 90)] }).article?.author).toEqual([{ name: 'paul203' }]);
  });

  test('labels and counts are no accounts', () => {
    const hints = [account('Username', 30), account('1,207', 31), account('posted two hours ago today', 32)];
    expect(of('forum', [], { hints }).article?.author).toBeUndefined();
  });

  test('dates on pages that list things are those of the things', () => {
    const hints = [{ kind: 'time' as const, value: '2024-03-05', from: 'time[datetime]', start: 40 }];
    for (const pageType of ['listing', 'collection', 'product'] as const) {
      expect(of(pageType, ['5 March 2024'], { hints }).article?.datePublished).toBeUndefined();
      expect(of(pageType, [], { meta: new Map([['article:published_time', ['2024-03-05']]]) }).article?.datePublished).toBe('2024-03-05');
    }
    expect(of('article', ['5 March 2024'], { hints }).article?.datePublished).toBe('2024-03-05');
  });
});

describe('pictures of an HTML page', () => {
  const title = block('heading', 'Ferry talks', { depth: 1 });
  const captions = [
    'The quay on Monday (Photo: Jon Ek / Gull Press)',
    'A map. Bild von Mia Lund',
    '© Gull Press',
    'Photo of the old quay, by night',
  ];
  const page = pageOf('html', [title, paragraph(BODY), ...captions.map((text) => block('caption', text)), paragraph(BODY)]);
  const figures = page.children.slice(2, 6).map(({ start, end }, index) => ({ url: `/${index}.jpg?w=80`, start, end }));
  const meta = new Map([['og:image', ['https://harbour.example/0.jpg']]]);

  test('have their captions and credits', () => {
    const { article, metadataEvidence } = described(page, {
      head: headFacts({ title: 'Ferry talks', meta, figures }),
      capture: capture('https://harbour.example/news/1'),
    }).data;
    expect(article?.image).toEqual([
      { url: 'https://harbour.example/0.jpg', caption: 'The quay on Monday', creditText: 'Photo: Jon Ek / Gull Press' },
      { url: 'https://harbour.example/1.jpg?w=80', caption: 'A map.', creditText: 'Bild von Mia Lund' },
      { url: 'https://harbour.example/2.jpg?w=80', creditText: '© Gull Press' },
      { url: 'https://harbour.example/3.jpg?w=80', caption: 'Photo of the old quay, by night' },
    ]);
    expect(metadataEvidence!.filter(({ field }) => field === 'article.image').map(({ from, selector }) => `${from} ${selector}`)).toEqual([
      'og og:image',
      'dom figure',
    ]);
  });

  test('are not those of teasers below the article', () => {
    const below = figures.map((figure) => ({ ...figure, start: figure.start + 10_000, end: figure.end + 10_000 }));
    const head = headFacts({ title: 'Ferry talks', figures: below });
    expect(described(page, { head, capture: capture('https://harbour.example/') }).data.article).not.toHaveProperty('image');
  });
});

describe('a plain text', () => {
  const removals = [
    moved('byline', 'harbourradio', 31),
    moved('date-line', '20 Sep 2022 - 9:43', 44),
    moved('read-time', 'Read Time: 1 Minute, 37 Second', 64),
    moved('tag-list', 'Tags: ferry, #ministers', 900),
    moved('image-credit', 'Photo: Gull Press', 950),
    moved('agency-tail', 'with inputs from Gull Press', 1000),
    moved('story-code', 'Story Code: 258820', 1020),
    moved('source-link', 'Source link: https://gull.example/ferry.', 1040),
    moved('breadcrumb', 'Home › World › Harbour', 0),
  ];
  const lines = ['Ministers meet about the ferry', `Harbour News Agency (HNA): ${BODY}`, BODY];
  const file = described(pageOf('text', lines.map(paragraph)), { removals });

  test('gets its fields from what rules moved', () => {
    expect(file.data.article).toEqual({
      headline: 'Ministers meet about the ferry',
      author: [{ name: 'harbourradio' }],
      datePublished: '2022-09-20T09:43',
      timeRequired: 'PT1M37S',
      keywords: ['ferry', 'ministers'],
      articleSection: ['World', 'Harbour'],
      image: [{ creditText: 'Photo: Gull Press' }],
      sourceOrganization: { name: 'Harbour News Agency (HNA)' },
      creditText: 'with inputs from Gull Press',
      identifier: '258820',
      isBasedOn: 'https://gull.example/ferry',
    });
  });

  test('has the language it is written in', () => {
    expect(file.data.language).toBe('en');
  });

  test('an "input agency" alone names nobody', () => {
    const { article } = described(pageOf('text', [paragraph(BODY)]), { removals: [moved('agency-tail', 'input agency')] }).data;
    expect(article).not.toHaveProperty('sourceOrganization');
    expect(article).not.toHaveProperty('creditText');
  });

  test('labels whose value was lost give nothing', () => {
    const lost = [moved('source-link', 'News Link :'), moved('story-code', 'Story Code:'), moved('read-time', 'Read Time:')];
    expect(described(pageOf('text', [paragraph(BODY)]), { removals: lost }).data.article).toEqual({});
  });
});

describe('language', () => {
  const language = (text: string, lang: string | null = null): string | null | undefined =>
    described(pageOf('html', [paragraph(text)]), { head: headFacts({ lang }) }).data.language;
  const GERMAN =
    'Die Minister beider Länder trafen sich am Montag in der Hafenstadt und sprachen über die neue Fähre, die im Herbst fahren soll.';
  const INDONESIAN =
    'Para menteri dari kedua negara bertemu pada hari Senin karena mereka ingin membahas kapal feri yang baru, bahwa rapat akan berlanjut.';

  test('is that of the text, whatever the template declares', () => {
    expect(language(GERMAN, 'en')).toBe('de');
  });

  test('Indonesian is told from Malay', () => {
    expect(language(INDONESIAN)).toBe('id');
  });

  test('a declared relative is believed over the detector', () => {
    expect(language(INDONESIAN, 'jv')).toBe('jv');
  });

  test('is the declared one where there is too little text, and null without either', () => {
    expect(language('Ferry', 'sv-SE')).toBe('sv');
    expect(language('Ferry')).toBeNull();
    expect(language('Ferry', 'not a tag')).toBeNull();
  });
});

describe('addresses', () => {
  const urlOf = (canonical: string, given = 'https://harbour.example/news/1'): string | null | undefined =>
    described(pageOf('html', [paragraph(BODY)]), {
      head: headFacts({ links: new Map([['canonical', [canonical]]]) }),
      capture: capture(given),
    }).data.url;

  test('relative ones are resolved', () => {
    expect(urlOf('/news/one')).toBe('https://harbour.example/news/one');
  });

  test('another site, the home page and other schemes are not believed', () => {
    for (const canonical of [
      'https://gull.example/news/1',
      'https://harbour.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      '//',
    ]) {
      expect(urlOf(canonical)).toBe('https://harbour.example/news/1');
    }
  });

  test('a given address that is no web address is none', () => {
    expect(urlOf('', 'file:///etc/passwd')).toBeNull();
  });
});

describe('whatever a page states', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'javascript:alert(1)',
      '<b>x</b>',
      '&#0;&#x110000;',
      '\u0000\u202E\uD800',
      '2024-03-05',
      'https://harbour.example/a',
      'By ',
    ),
    fc.string().map((part) => part.repeat(400)),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.constant(null), fc.array(tie('any'), { maxLength: 3 }), tie('thing')),
    thing: fc.dictionary(
      fc.constantFrom(
        '@type',
        '@id',
        'name',
        'headline',
        'author',
        'datePublished',
        'publisher',
        'image',
        'keywords',
        'mainEntity',
        '__proto__',
        'constructor',
        'url',
        'license',
      ),
      tie('any'),
      { maxKeys: 6 },
    ),
  }));
  const META_NAMES = [
    'og:title',
    'og:url',
    'og:site_name',
    'author',
    'article:published_time',
    'keywords',
    'og:image',
    'license',
    'og:locale',
  ];
  const meta = fc
    .dictionary(fc.constantFrom(...META_NAMES), fc.array(text, { minLength: 1, maxLength: 2 }))
    .map((record) => new Map(Object.entries(record)));

  test('the article fits the record, and nothing else is touched', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('html' as const, 'text' as const),
        fc.array(text, { maxLength: 5 }),
        fc.array(
          fc
            .record({ '@type': fc.constantFrom('Article', 'WebPage', 'Person') })
            .chain((type) => value.thing.map((thing) => ({ ...(thing as object), ...type }))),
          { maxLength: 3 },
        ),
        meta,
        fc.array(fc.tuple(fc.constantFrom(...BOILERPLATE_CLASSES), text), { maxLength: 5 }),
        (mode, lines, jsonLd, metas, removed) => {
          const removals = removed.map(([kind, said]) => moved(kind, said));
          const head = headFacts({ jsonLd, meta: metas, title: lines[0] ?? null, lang: lines[1] ?? null });
          const { data } = described(pageOf(mode, lines.map(paragraph)), { head, removals });
          expect(() => recordSchema.shape.article.parse(data.article)).not.toThrow();
          expect(() => recordSchema.shape.metadataEvidence.parse(data.metadataEvidence)).not.toThrow();
          const values = { url: data.url, language: data.language, ...data.article };
          const stated = Object.keys(values).filter((name) => values[name as keyof typeof values] !== null);
          const proved = new Set(data.metadataEvidence!.map(({ field }) => field.replace('article.', '')));
          expect([...proved].toSorted()).toEqual(stated.toSorted());
          expect(JSON.stringify(data.article)).not.toMatch(/"url":"(?!https?:)|\\u0000|\\ud[89a-f]/i);
          expect(JSON.stringify(data.article).length).toBeLessThan(60_000);
          expect(Object.getPrototypeOf(data.article)).toBe(Object.prototype);
          expect(described(pageOf(mode, lines.map(paragraph)), { head, removals }).data.article).toEqual(data.article);
        },
      ),
      { numRuns: 300 },
    );
  });
});
