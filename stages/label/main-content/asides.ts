/**
 * What stands inside an article without belonging to its text: captions, and lines that are nothing but a link to another page. The model
 * alone keeps many of them, for a person who marks an article marks it as one stretch.
 *
 * Must not catch: a title that links to itself, linked headings of a list of products (each has prose below), addresses written out,
 * links into the page itself, lists of sources inside the article, the title of a table; and pages that are mostly links, or
 * galleries: there links and captions are the content.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Block } from '../../../pipeline/model/page.ts';
import type { Outline } from './outline.ts';

const CAPTION_WORDS: ReadonlySet<string> = new Set(['caption', 'figcaption']);

/** Boxes around a caption: an image's box holds the caption's. The article's own box stands further out. */
const CAPTION_LEVELS = 2;

/** A full stop or a quotation mark may stand outside the link. */
const MIN_LINK_SHARE = 0.95;

/** With more of the kept words in linked lines, the page is a list of links with a few words around it; in captions, a gallery. */
const MAX_SHARE = 0.3;

/** Fewer words are a headline or a label; a paragraph of this size, sure enough, is where the article still goes on. */
const MIN_PROSE_WORDS = 15;
const SURE = 0.75;

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** For each block the class of what it is beside the article, if it is; `words` counts the words of kept blocks, and 0 for others. */
export function asidesOf(
  outline: Outline,
  words: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): Array<BoilerplateClass | undefined> {
  const { blocks } = outline;
  const isLinked = blocks.map(isLinkedLine);
  const isCaption = blocks.map((_, index) => standsInCaption(outline, index));
  const kept = { all: 0, linked: 0, captions: 0 };
  let lastProse = -1;
  for (let index = 0; index < blocks.length; index++) {
    const count = words[index]!;
    kept.all += count;
    if (isCaption[index]!) kept.captions += count;
    else if (isLinked[index]!) kept.linked += count;
    else if (count >= MIN_PROSE_WORDS && probabilities[index]! >= SURE) lastProse = index;
  }
  const isGallery = kept.captions > kept.all * MAX_SHARE;
  const isLinkPage = kept.linked > kept.all * MAX_SHARE;
  const isKeptLink = (index: number): boolean => isLinked[index] === true && words[index]! > 0;
  return blocks.map(({ type, depth }, index) => {
    if (isCaption[index]!) return isGallery ? undefined : 'caption';
    if (!isLinked[index]! || isLinkPage) return undefined;
    if (type === 'heading') return depth !== 1 && (isKeptLink(index - 1) || isKeptLink(index + 1)) ? 'teaser-card' : undefined;
    if (type === 'listItem') return index > lastProse ? 'related-list' : undefined;
    return 'see-also-insert';
  });
}

function isLinkedLine({ text, links }: Block): boolean {
  if (links.every(({ url }) => url.startsWith('#')) || ADDRESS.test(text)) return false;
  return links.reduce((sum, { start, end }) => sum + end - start, 0) >= text.length * MIN_LINK_SHARE;
}

function standsInCaption({ blocks, parents, sections }: Outline, index: number): boolean {
  const { type, element } = blocks[index]!;
  if (element?.name === 'caption') return false;
  if (type === 'caption' || element?.tokens.some((token) => CAPTION_WORDS.has(token))) return true;
  let section = parents[index]!;
  for (let level = 0; level < CAPTION_LEVELS && section !== 0; level++) {
    const box = sections[section]!.element;
    if (box !== undefined && (CAPTION_WORDS.has(box.name) || box.tokens.some((token) => CAPTION_WORDS.has(token)))) return true;
    section = sections[section]!.parent;
  }
  return false;
}
