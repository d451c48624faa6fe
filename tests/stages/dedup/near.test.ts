/** What counts as a copy, and what must not. */
import { describe, expect, test } from 'vitest';
import { near } from '../../../stages/dedup/near.ts';
import { signed, type Said } from './record.ts';
import { sentences, spaceless, story } from './story.ts';

const HAN = '山川風雨雪花鳥月日火水木金土石田村町市海空星光影音色春夏秋冬朝昼夜東西南北上下左右前後中外内';
const THAI = 'กขคงจฉชซดตถทธนบปผพฟภมยรลวสหอ';

/** Clusters as sets of ids, each with the page that stands for it first; pages by themselves left out. */
function clusters(pages: readonly Said[]): string[][] {
  const members = new Map<string, string[]>();
  for (const [id, { clusterId }] of near.cluster(pages.map(signed))) members.set(clusterId, [...(members.get(clusterId) ?? []), id]);
  return Array.from(members, ([best, ids]) => [best, ...ids.filter((id) => id !== best).toSorted()]).filter(({ length }) => length > 1);
}

const on = (site: string, page: Said): Said => ({ url: `https://www.${site}.example/${page.id}`, ...page });

describe('a copy', () => {
  const original = on('harbour-times', { id: 'original', text: story(1, 40), title: 'Ferry' });

  test('is a page that says the same in other letter case and punctuation', () => {
    const retyped = on('elsewhere', { id: 'retyped', text: story(1, 40).toUpperCase().replaceAll('.', ' —'), title: 'FERRY!' });
    expect(clusters([original, retyped])).toEqual([['original', 'retyped']]);
    expect(near.cluster([original, retyped].map(signed)).get('retyped')).toEqual({
      clusterId: 'original',
      role: 'copy',
      duplicateOf: 'original',
      similarity: 1,
    });
  });

  test('cut to its opening points to the full text', () => {
    const cut = on('teasers', { id: 'cut', text: `${sentences(1, 40).slice(0, 12).join(' ')} Read more` });
    const assigned = near.cluster([original, cut].map(signed));
    expect(assigned.get('cut')).toMatchObject({ role: 'copy', duplicateOf: 'original' });
    expect(assigned.get('cut')!.similarity).toBeGreaterThan(0.85);
  });

  test('may have two sentences in five re-worded', () => {
    const other = sentences(2, 40);
    const reworded = on('rewriters', {
      id: 'reworded',
      text: sentences(1, 40)
        .map((each, at) => (at % 5 < 2 ? other[at] : each))
        .join(' '),
    });
    expect(clusters([original, reworded])).toEqual([['original', 'reworded']]);
  });

  test('fetched again with a new date line stays one page, however often', () => {
    const again = Array.from({ length: 80 }, (_, at) => ({ ...original, id: `again${at}`, text: `${story(1, 40)} ${at} views` }));
    expect(clusters(again)).toHaveLength(1);
    expect(clusters(again)[0]).toHaveLength(80);
  });

  test('may stand on two hundred sites', () => {
    const copies = Array.from({ length: 200 }, (_, at) =>
      on(`site${at}`, { id: `copy${at}`, text: `${story(1, 40)} ${story(1000 + at, 4)}` }),
    );
    expect(clusters(copies).map(({ length }) => length)).toEqual([200]);
  });

  test.each([
    { script: 'Han', letters: HAN, length: 400 },
    { script: 'Thai', letters: THAI, length: 800 },
  ])('is found in $script, which has no spaces', ({ letters, length }) => {
    const whole = { id: 'whole', text: spaceless(1, length, letters) };
    const cut = { id: 'cut', text: spaceless(1, length, letters).slice(0, (length * 7) / 10), source: 'mirror' };
    const other = { id: 'other', text: spaceless(2, length, letters) };
    expect(clusters([whole, cut, other])).toEqual([['whole', 'cut']]);
  });
});

describe('no copy', () => {
  test('is another page in the same furniture', () => {
    const furniture = story(7, 30);
    const pages = Array.from({ length: 6 }, (_, at) =>
      on('one-site', { id: `page${at}`, title: `No ${at}`, text: `${furniture} ${story(20 + at, 8)}` }),
    );
    expect(clusters(pages)).toEqual([]);
  });

  test('is a page of which only the furniture is left, under another title', () => {
    const pages = Array.from({ length: 6 }, (_, at) => on('one-site', { id: `page${at}`, title: `No ${at}`, text: story(7, 5) }));
    expect(clusters(pages)).toEqual([]);
  });

  test('is an article that quotes another at length', () => {
    const quoted = sentences(1, 40).slice(10, 16).join(' ');
    expect(
      clusters([
        on('a', { id: 'quoted', text: story(1, 40) }),
        on('b', { id: 'quoting', text: `${story(3, 15)} ${quoted} ${story(4, 15)}` }),
      ]),
    ).toEqual([]);
  });

  test('is a page with the same notice under little text of its own', () => {
    const notice = story(8, 4);
    const pages = ['a', 'b'].map((site, at) => on(site, { id: site, text: `${story(30 + at, 3)} ${notice}` }));
    expect(clusters(pages)).toEqual([]);
    expect(clusters([on('a', { id: 'a', text: notice }), on('b', { id: 'b', text: `${notice} Ferry line` })])).toEqual([['b', 'a']]);
  });

  test('is a digest of openings; nor does it tie together what it quotes', () => {
    const articles = [1, 2, 3, 4].map((seed) => on(`paper${seed}`, { id: `article${seed}`, text: story(seed, 40) }));
    const digest = on('briefing', { id: 'digest', text: [1, 2, 3, 4].map((seed) => sentences(seed, 40).slice(0, 5).join(' ')).join(' ') });
    expect(clusters([...articles, digest])).toEqual([]);
  });

  test('is a page of so few words that they are bound to return', () => {
    expect(
      clusters([
        { id: 'a', text: 'All rights reserved here' },
        { id: 'b', text: 'All rights reserved there' },
      ]),
    ).toEqual([]);
  });

  test('is a text of the same letters in another order', () => {
    expect(
      clusters([
        { id: 'a', text: spaceless(1, 300, HAN) },
        {
          id: 'b',
          text: Array.from(spaceless(1, 300, HAN))
            .toReversed()
            .join(''),
        },
      ]),
    ).toEqual([]);
  });
});

describe('the page that stands for a cluster', () => {
  const text = story(1, 40);
  const author = { author: [{ name: 'Ines Aurel' }] };

  test.each<{ rule: string; better: Said; other: Said }>([
    { rule: 'is the complete one', better: { text }, other: { text: sentences(1, 40).slice(0, 25).join(' '), article: author } },
    { rule: 'has less boilerplate', better: { text }, other: { text, article: author, removed: [removal(story(9, 5))] } },
    { rule: 'names its author', better: { text, article: author, created: '2024-02-02' }, other: { text, created: '2024-01-01' } },
    { rule: 'is the earlier one', better: { text, created: '2024-01-01' }, other: { text, created: '2024-02-02' } },
    { rule: 'has a date', better: { text, created: '2024-01-01' }, other: { text } },
    { rule: 'has the smaller id', better: { text, id: 'a' }, other: { text } },
  ])('$rule', ({ better, other }) => {
    expect(clusters([on('x', { id: 'better', ...better }), on('y', { id: 'b-other', ...other })])).toEqual([
      [better.id ?? 'better', 'b-other'],
    ]);
  });
});

function removal(text: string): NonNullable<Said['removed']>[number] {
  return {
    class: 'navigation',
    action: 'removed',
    rule: 'label/navigation',
    confidence: 1,
    start: 0,
    end: text.length,
    at: 0,
    text,
    evidence: [],
  };
}
