/**
 * The figures a page's type is told by: what kind of blocks its likely content is made of, how much is repeated, and what the
 * words of its classes, its address and its metadata say. In the order of PAGE_FIGURES.
 */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { BLOCK_TYPES, PAGE_TYPES } from '../../../pipeline/model/page.ts';
import { KEY_STEP, log, MIN_ALIKE, share } from './figures.ts';
import type { PageMeasures } from './page-measures.ts';

/** For each word its log-odds of standing on a page of each type, in the order of PAGE_TYPES. */
export type TypeWords = ReadonlyMap<string, readonly number[]>;

export const PAGE_FIGURES: readonly string[] = [
  ...PAGE_TYPES.map((type) => `words:${type}`),
  ...BLOCK_TYPES.map((type) => `share:${type}`),
  ...BLOCK_TYPES.map((type) => `kept:${type}`),
  'characters', 'blocks', 'kept', 'keptShare', 'keptLength', 'keptLinkShare', 'linkShare', 'longest', 'longBlocks', 'sentences', 'commas', 'currency', 'digits', 'shortWords',
  'alikeMost', 'alikeUnits', 'alikeKept', 'alikeLength', 'alikeLinkShare', 'articles', 'forms', 'tables', 'times', 'authors', 'titleWords', 'headings1', 'headings2', 'headings3', 'pathDepth', 'isHome',
]; // prettier-ignore

export function pageFiguresOf(
  page: PageMeasures,
  head: HeadFacts | undefined,
  probabilities: Float64Array,
  typeWords: TypeWords,
): Float32Array {
  const { outline, texts, linkCharacters } = page;
  const { blocks, sections } = outline;
  const votes = PAGE_TYPES.map(() => 0);
  for (const word of pageWords(page, head)) {
    const weights = typeWords.get(word);
    if (weights !== undefined) for (let type = 0; type < votes.length; type++) votes[type]! += weights[type]!;
  }
  const byType = BLOCK_TYPES.map(() => 0);
  const keptByType = BLOCK_TYPES.map(() => 0);
  const sum = {
    characters: 0,
    kept: 0,
    keptLinks: 0,
    links: 0,
    keptBlocks: 0,
    sentences: 0,
    commas: 0,
    currency: 0,
    digits: 0,
    words: 0,
    shortWords: 0,
  };
  let longest = 0;
  let longBlocks = 0;
  const headings = [0, 0, 0, 0];
  for (let index = 0; index < blocks.length; index++) {
    const text = texts[index]!;
    const { type, depth } = blocks[index]!;
    const probability = probabilities[index]!;
    const kept = text.characters * probability;
    byType[BLOCK_TYPES.indexOf(type)]! += text.characters;
    keptByType[BLOCK_TYPES.indexOf(type)]! += kept;
    sum.characters += text.characters;
    sum.links += linkCharacters[index]!;
    sum.kept += kept;
    sum.keptLinks += linkCharacters[index]! * probability;
    sum.keptBlocks += probability;
    sum.sentences += text.sentenceEnds * probability;
    sum.commas += text.commas * probability;
    sum.currency += text.currency * probability;
    sum.digits += text.digits * probability;
    sum.words += text.words * probability;
    sum.shortWords += text.shortWords * probability;
    longest = Math.max(longest, kept);
    if (text.characters > 200 && probability > 0.5) longBlocks++;
    if (type === 'heading' && probability > 0.3) headings[Math.min(depth ?? 1, 3)]!++;
  }
  const repeated = mostRepeated(page, probabilities);
  const address = addressOf(head);
  return Float32Array.from([
    ...votes,
    ...byType.map((part) => share(part, sum.characters)),
    ...keptByType.map((part) => share(part, sum.kept)),
    log(sum.characters),
    log(blocks.length),
    log(sum.kept),
    share(sum.kept, sum.characters),
    log(share(sum.kept, sum.keptBlocks)),
    share(sum.keptLinks, sum.kept),
    share(sum.links, sum.characters),
    log(longest),
    longBlocks,
    share(sum.sentences, sum.words),
    share(sum.commas, sum.words),
    log(sum.currency),
    share(sum.digits, sum.kept),
    share(sum.shortWords, sum.words),
    repeated.most,
    log(repeated.units),
    repeated.kept,
    log(repeated.length),
    repeated.linkShare,
    log(sections.filter(({ element }) => element?.name === 'article').length),
    log(sections.filter(({ element }) => element?.name === 'form').length),
    log(sections.filter(({ element }) => element?.name === 'table').length),
    log(head?.hints.filter(({ kind }) => kind === 'time').length ?? 0),
    log(head?.hints.filter(({ kind }) => kind === 'author').length ?? 0),
    head?.title?.split(/\s+/).length ?? 0,
    ...headings.slice(1),
    address.length,
    address.length === 0 ? 1 : 0,
  ]);
}

/** Distinct words that may tell the type, by where they stand: `class:cart`, `path:forum`, `meta:article`, `title:review`. */
export function pageWords({ outline }: PageMeasures, head: HeadFacts | undefined): Set<string> {
  const words = new Set<string>();
  const tokens = new Set<string>();
  const lists = new Set([...outline.sections, ...outline.blocks].map(({ element }) => element?.tokens ?? []));
  for (const list of lists) for (const token of list) tokens.add(token);
  for (const token of tokens) words.add(`class:${token}`);
  for (const word of addressOf(head).flatMap((part) => part.split(/[^a-z]+/))) if (word !== '') words.add(`path:${word}`);
  for (const name of ['og:type', 'generator', 'twitter:card']) {
    for (const word of head?.meta
      .get(name)?.[0]
      ?.toLowerCase()
      .match(/[a-z]+/g) ?? [])
      words.add(`meta:${word}`);
  }
  for (const word of head?.title?.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(`title:${word}`);
  for (const [name] of head?.meta ?? []) words.add(`name:${name}`);
  return words;
}

/** The parts of the page's own address, where it states one. */
function addressOf(head: HeadFacts | undefined): string[] {
  const url = head?.links.get('canonical')?.[0] ?? head?.meta.get('og:url')?.[0] ?? '';
  return (
    /^(?:https?:)?\/\/[^/]+(?<path>\/[^?#]*)/i
      .exec(url)
      ?.groups?.['path']?.toLowerCase()
      .split('/')
      .filter((part) => part !== '') ?? []
  );
}

/** The boxes made alike that hold most of the likely content. */
function mostRepeated(
  { outline, texts, linkCharacters }: PageMeasures,
  probabilities: Float64Array,
): { most: number; units: number; kept: number; length: number; linkShare: number } {
  const { sections } = outline;
  const characters = new Float64Array(texts.length + 1);
  const kept = new Float64Array(texts.length + 1);
  const links = new Float64Array(texts.length + 1);
  for (let index = 0; index < texts.length; index++) {
    characters[index + 1] = characters[index]! + texts[index]!.characters;
    kept[index + 1] = kept[index]! + texts[index]!.characters * probabilities[index]!;
    links[index + 1] = links[index]! + linkCharacters[index]!;
  }
  const groups = new Map<number, { units: number; characters: number; kept: number; links: number }>();
  for (const { alike, parent, shape, first, end } of sections) {
    if (alike < MIN_ALIKE) continue;
    const key = parent * KEY_STEP + shape;
    const group = groups.get(key) ?? { units: alike, characters: 0, kept: 0, links: 0 };
    group.characters += characters[end]! - characters[first]!;
    group.kept += kept[end]! - kept[first]!;
    group.links += links[end]! - links[first]!;
    groups.set(key, group);
  }
  const total = kept[texts.length]!;
  let best = { units: 0, characters: 0, kept: 0, links: 0 };
  for (const group of groups.values()) if (group.kept > best.kept) best = group;
  return {
    most: share(best.kept, total),
    units: best.units,
    kept: share(best.kept, best.characters),
    length: share(best.characters, best.units),
    linkShare: share(best.links, best.characters),
  };
}
