/** What the fields are asked about: the kept blocks, what rules took away, and what the markup states; made ready once. */
import type { VFile } from 'vfile';
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import { noHeadFacts, type HeadFacts } from '../../pipeline/model/head-facts.ts';
import { blocksOf, type Block, type Page, type PageMode, type PageType, type Removal } from '../../pipeline/model/page.ts';
import type { DateReading } from './dates/written-date.ts';
import type { Stated } from './field.ts';
import { metaPlace } from './place.ts';
import type { StructuredData } from './structured-data.ts';

export interface PageView {
  mode: PageMode;
  pageType: PageType;
  /** What prune kept, in document order. */
  blocks: readonly Block[];
  /** What rules took away, in document order. */
  removals: readonly Removal[];
  /** The texts of `removals` by their class. */
  removedTexts: ReadonlyMap<BoilerplateClass, readonly string[]>;
  head: HeadFacts;
  data: StructuredData;
  /** What the scrape was delivered with. */
  given: { title?: string; date?: string };
  /** The page's own address, or null. */
  address: string | null;
  /** What relative addresses on the page start from. */
  base: string | null;
  dates: DateReading;
}

/** The view before anything is concluded; `describe` adds address and language as they become known. */
export function viewOf(page: Page, file: VFile): PageView {
  const removals = file.data.removals ?? [];
  return {
    mode: page.mode,
    pageType: file.data.pageType ?? 'article',
    blocks: blocksOf(page),
    removals,
    removedTexts: textsByClass(removals),
    head: file.data.head ?? noHeadFacts(),
    data: { works: [], byId: new Map(), all: [] },
    given: file.data.capture?.given ?? {},
    address: null,
    base: null,
    dates: { language: null, order: undefined },
  };
}

/** The texts of these classes that rules took away; of one class in document order. */
export function removedTexts(view: PageView, ...classes: BoilerplateClass[]): string[] {
  return classes.flatMap((kind) => view.removedTexts.get(kind) ?? []);
}

function textsByClass(removals: readonly Removal[]): Map<BoilerplateClass, string[]> {
  const texts = new Map<BoilerplateClass, string[]>();
  for (const removal of removals) {
    const known = texts.get(removal.class);
    if (known === undefined) texts.set(removal.class, [removal.text]);
    else known.push(removal.text);
  }
  return texts;
}

/** The first value of the first of these meta names the page states. */
export function metaValue(view: PageView, names: readonly string[]): Stated<string> | undefined {
  for (const name of names) {
    const value = view.head.meta.get(name)?.find((content) => content !== '');
    if (value !== undefined) return { value, from: metaPlace(name) };
  }
  return undefined;
}
