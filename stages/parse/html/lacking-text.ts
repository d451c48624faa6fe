/**
 * Text that a page holds but does not show: `<noscript>` content, posts in a forum's preloaded data, a body in structured data.
 *
 * Scripts draw such text in a browser; a scrape without them has it here only. It is used where the visible
 * blocks lack it, and left out where it says the same again or only asks for JavaScript.
 */
import { load } from 'cheerio/slim';
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { blocksOf, type Block, type Page, type Section } from '../../../pipeline/model/page.ts';
import { lackingBody } from './stated-body.ts';

/** Below this a noscript element holds a request to switch scripts on, or a counter's image. */
const MIN_CHARACTERS = 300;

/** Of a hidden element's text, at most this share may stand among the visible blocks too. */
const MAX_SHOWN_SHARE = 0.5;

/** Posts come as an array inside some levels of objects. */
const MAX_JSON_DEPTH = 8;
const MAX_JSON_CHARACTERS = 5_000_000;

type Parse = (markup: string) => Array<Section | Block>;

/** Takes out noscript sections that add nothing, and adds preloaded posts and a stated body that the page lacks. */
export function keepLackingText(page: Page, source: string, jsonLd: HeadFacts['jsonLd'], parse: Parse): void {
  const hidden = noscripts(page);
  if (jsonLd.some((thing) => thing['articleBody'] !== undefined)) addBody(page, source, jsonLd, parse);
  const preloaded = preloadedPosts(source);
  if (hidden.length === 0 && preloaded.length === 0) return;
  const inHidden = new Set(blocksIn(hidden.map(({ node }) => node)));
  const shown = new Set(
    blocksOf(page)
      .filter((block) => !inHidden.has(block))
      .map(({ text }) => text),
  );
  for (const { parent, node } of hidden) {
    if (isLacking([node], shown)) for (const { text } of blocksIn([node])) shown.add(text);
    else parent.children = parent.children.filter((child) => child !== node);
  }
  const posts = preloaded.map((post) => parse(post));
  if (!isLacking(posts.flat(), shown)) return;
  const place = { start: source.indexOf(PRELOADED), end: source.indexOf('>', source.indexOf(PRELOADED)) + 1 };
  for (const children of posts) addBeside(page, children, place, ['post', 'preloaded']);
}

function addBody(page: Page, source: string, jsonLd: HeadFacts['jsonLd'], parse: Parse): void {
  const body = lackingBody(jsonLd, blocksOf(page));
  if (body === undefined) return;
  const start = Math.max(source.indexOf('articleBody'), 0);
  addBeside(page, parse(body), { start, end: start + 'articleBody'.length }, ['article', 'body']);
}

/** Adds a section whose blocks all have one place: their letters do not stand in the source as such. */
function addBeside(page: Page, children: Array<Section | Block>, place: { start: number; end: number }, tokens: readonly string[]): void {
  for (const block of blocksIn(children)) Object.assign(block, place);
  page.children.push({ type: 'section', children, ...place, element: { name: 'article', tokens } });
}

/** The attribute in which a forum sends the data its page is drawn from. */
const PRELOADED = 'data-preloaded';

function preloadedPosts(source: string): string[] {
  const at = source.indexOf(`${PRELOADED}=`);
  if (at < 0) return [];
  const quoted = at + PRELOADED.length + 1;
  const end = source.indexOf(source[quoted]!, quoted + 1);
  const json = load(`<div ${source.slice(at, end + 1)}>`)(`[${PRELOADED}]`).attr(PRELOADED);
  return json === undefined ? [] : postsOf(json);
}

function noscripts(page: Page): Array<{ parent: Page | Section; node: Section | Block }> {
  const found: Array<{ parent: Page | Section; node: Section | Block }> = [];
  const pending: Array<Page | Section> = [page];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const node of parent.children) {
      if (node.element?.name === 'noscript') found.push({ parent, node });
      else if (node.type === 'section') pending.push(node);
    }
  }
  return found;
}

function blocksIn(children: Array<Section | Block>): Block[] {
  return blocksOf({ type: 'root', mode: 'html', children });
}

function isLacking(children: Array<Section | Block>, shown: ReadonlySet<string>): boolean {
  let characters = 0;
  let shownCharacters = 0;
  for (const { text } of blocksIn(children)) {
    characters += text.length;
    if (shown.has(text)) shownCharacters += text.length;
  }
  return characters >= MIN_CHARACTERS && shownCharacters <= characters * MAX_SHOWN_SHARE;
}

/** The markup of the posts in a forum's data: values named `cooked`, in the order they are written; values may be JSON again. */
function postsOf(json: string): string[] {
  const posts: string[] = [];
  const pending: Array<{ value: unknown; depth: number }> = [{ value: json, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { depth } = next;
    const value = typeof next.value === 'string' ? parsed(next.value) : next.value;
    if (typeof value !== 'object' || value === null || depth > MAX_JSON_DEPTH) continue;
    const inner: Array<{ value: unknown; depth: number }> = [];
    for (const [key, item] of Object.entries(value)) {
      if (key === 'cooked' && typeof item === 'string') posts.push(item);
      else inner.push({ value: item, depth: depth + 1 });
    }
    pending.push(...inner.toReversed());
  }
  return posts;
}

function parsed(json: string): unknown {
  if (json.length > MAX_JSON_CHARACTERS || !/^\s*[[{]/.test(json)) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
