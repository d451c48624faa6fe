import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { HeadFacts } from '../../../../pipeline/model/head-facts.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';

function headOf(source: string): HeadFacts {
  const file = new VFile(source);
  parseHtml(source, file);
  return file.data.head!;
}

describe('head facts', () => {
  it('reads title, language, meta and link elements', () => {
    const head = headOf(`<html lang="de-AT"><head><title> Ein &amp;\n Titel </title><base href="https://a.example/">
      <meta property="og:title" content="Titel"><meta name="Author" content="Ada &quot;A&quot;"><meta name="author" content="Ben"><link rel="Canonical" href="/x"></head>`);
    expect(head).toMatchObject({ lang: 'de-AT', title: 'Ein & Titel', base: 'https://a.example/' });
    expect(head.meta.get('author')).toEqual(['Ada "A"', 'Ben']);
    expect(head.links.get('canonical')).toEqual(['/x']);
  });

  it('reads JSON-LD as pages write it', () => {
    const wrapped =
      '<script type="application/ld+json">/* <![CDATA[ */ {"@graph":[{"@type":"NewsArticle","headline":"A\nB",},{"@type":"Person"}]} /* ]]> */</script>';
    expect(headOf(wrapped).jsonLd.map((thing) => thing['@type'])).toEqual(['NewsArticle', 'Person']);
    expect(headOf('<script type="application/ld+json">{"broken": </script><p>x</p>').jsonLd).toEqual([]);
    expect(headOf('<script>{"@type":"NotData"}</script>').jsonLd).toEqual([]);
  });

  it('reads a graph that is one thing, and arrays in arrays', () => {
    const script = (json: string): string => `<script type='application/ld+json'>${json}</script>`;
    expect(headOf(script('{"@graph":{"@type":"Article"}}')).jsonLd).toEqual([{ '@type': 'Article' }]);
    expect(headOf(script('[[{"@type":"A"}],{"@graph":[{"@graph":[{"@type":"B"}]}]}]')).jsonLd.map((thing) => thing['@type'])).toEqual([
      'A',
      'B',
    ]);
  });

  it('stands what is meant to harm', () => {
    const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
    const deep = `${'{"@graph":['.repeat(50_000)}{"@type":"Article"}${']}'.repeat(50_000)}`;
    expect(headOf(script(deep)).jsonLd).toEqual([{ '@type': 'Article' }]);
    expect(headOf(script('{"headline":'.repeat(50_000) + '1' + '}'.repeat(50_000))).jsonLd).toHaveLength(1);
    expect(headOf(script(`[${'{"@type":"Thing"},'.repeat(20_000)}{}]`)).jsonLd.length).toBeLessThanOrEqual(500);
    expect(headOf(script(`{"headline":"${'a'.repeat(1_100_000)}"}`)).jsonLd).toEqual([]);
    const head = headOf(
      `${script('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')}<meta name="__proto__" content="x">`,
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(head.meta.get('__proto__')).toEqual(['x']);
    expect(
      headOf('<p itemprop="image">'.repeat(300) + '<img itemprop="image" src="/a">'.repeat(300)).microdata.get('image')!.length,
    ).toBeLessThan(50);
  });

  it('reads a meta tag under each of its names', () => {
    const head = headOf('<meta name="title" property="og:title" content="Mill"><meta itemprop="name" content="Old mill">');
    expect([head.meta.get('title'), head.meta.get('og:title'), head.meta.get('name')]).toEqual([['Mill'], ['Mill'], ['Old mill']]);
  });

  it('reads microdata from attributes and from text', () => {
    const head = headOf(
      '<img itemprop="image" src="/mill.jpg"><link itemprop="license" href="/by"><p itemprop="keywords">mills, <b>water</b></p>',
    );
    expect([...head.microdata]).toEqual([
      ['image', ['/mill.jpg']],
      ['license', ['/by']],
      ['keywords', ['mills, water']],
    ]);
  });

  it('notes pictures that have a caption, and where it stands', () => {
    const caption = '<figcaption><p>The <b>mill</b></p></figcaption>';
    const source = `<img src="/a"><figure><img data-src="/b?x=1&amp;y=2" src="data:,"><img src="/c">${caption}</figure><figure><img src="/d"></figure>`;
    expect(headOf(source).figures).toEqual([
      { url: '/b?x=1&y=2', start: source.indexOf(caption), end: source.indexOf(caption) + caption.length },
    ]);
  });

  it('notes times and authors with their place', () => {
    const source =
      '<p>x</p><time datetime="2021-02-03">February</time><span class="post-byline">By <a rel="author">Ada  Lo</a></span><div class="authority">no</div>';
    expect(headOf(source).hints).toEqual([
      { kind: 'time', value: '2021-02-03', from: 'time[datetime]', start: source.indexOf('<time') },
      { kind: 'author', value: 'By Ada Lo', from: 'class=byline', start: source.indexOf('<span') },
      { kind: 'author', value: 'Ada Lo', from: 'rel=author', start: source.indexOf('<a rel') },
    ]);
  });

  it('notes the names of accounts', () => {
    const source =
      '<article data-author="paul203"><h3 class="PostUser-name">Paul</h3><a class="bigusername x">p<b>aul</b></a><i class="usernames">no</i></article>';
    expect(headOf(source).hints.map(({ kind, value, from }) => [kind, value, from])).toEqual([
      ['account', 'paul203', 'data-author'],
      ['account', 'Paul', 'class=postuser-name'],
      ['account', 'p aul', 'class=bigusername'],
    ]);
  });

  it('takes no box for a by-line', () => {
    expect(headOf(`<div class="author">${'Words of a whole article. '.repeat(20)}</div>`).hints).toEqual([]);
  });
});
