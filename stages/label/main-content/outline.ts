/**
 * A page's tree laid out flat: blocks and sections in document order. A section is a range of blocks, so sums over it
 * are differences of running sums.
 */
import type { Block, Element, Page, Section } from '../../../pipeline/model/page.ts';

export interface OutlineSection {
  element: Element | undefined;
  /** Index of the section around it; the page itself is 0 and its own parent. */
  parent: number;
  depth: number;
  /** The blocks in it: `first` to before `end`. */
  first: number;
  end: number;
  /** Equal for what is made alike: element name and class words. */
  shape: number;
  /** How many of its siblings are made alike, itself included, and which of these it is. */
  alike: number;
  rank: number;
  /** Not seen by a reader, by itself or by what holds it. */
  isHidden: boolean;
}

export interface Outline {
  blocks: Block[];
  /** Index of the section that holds each block. */
  parents: number[];
  /** As `OutlineSection.shape`; blocks without an element go by their type. */
  shapes: number[];
  /** The page first. */
  sections: OutlineSection[];
}

export function outlineOf(page: Page): Outline {
  const blocks: Block[] = [];
  const parents: number[] = [];
  const shapes: number[] = [];
  const known = new Shapes();
  const root = { element: undefined, parent: 0, depth: 0, first: 0, end: 0, shape: 0, alike: 1, rank: 0, isHidden: false };
  const sections: OutlineSection[] = [root];
  const open: Array<{ index: number; children: Array<Section | Block>; next: number; alike: Map<number, OutlineSection[]> }> = [];
  open.push({ index: 0, children: page.children, next: 0, alike: new Map() });
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next++];
    if (child === undefined) {
      sections[top.index]!.end = blocks.length;
      countAlike(top.alike);
      open.pop();
    } else if (child.type === 'section') {
      const outer = sections[top.index]!;
      const section: OutlineSection = {
        element: child.element,
        parent: top.index,
        depth: outer.depth + 1,
        first: blocks.length,
        end: blocks.length,
        shape: known.of(child.element),
        alike: 1,
        rank: 0,
        isHidden: outer.isHidden || child.element.hidden !== undefined,
      };
      const alike = top.alike.get(section.shape);
      if (alike) alike.push(section);
      else top.alike.set(section.shape, [section]);
      open.push({ index: sections.length, children: child.children, next: 0, alike: new Map() });
      sections.push(section);
    } else {
      blocks.push(child);
      parents.push(top.index);
      shapes.push(child.element === undefined ? known.named(child.type) : known.of(child.element));
    }
  }
  return { blocks, parents, shapes, sections };
}

/** More class words than these tell single boxes apart (`post-1234 category-news`). */
const SHAPE_TOKENS = 3;

class Shapes {
  readonly #ids = new Map<string, number>();
  /** The parser shares the words of equal attributes, so most elements are told by these alone. */
  readonly #seen = new Map<readonly string[], Map<string, number>>();

  of({ name, tokens }: Element): number {
    let byName = this.#seen.get(tokens);
    if (byName === undefined) this.#seen.set(tokens, (byName = new Map()));
    let id = byName.get(name);
    if (id === undefined) byName.set(name, (id = this.named([name, ...tokens.slice(0, SHAPE_TOKENS)].join(' '))));
    return id;
  }

  named(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) this.#ids.set(key, (id = this.#ids.size + 1));
    return id;
  }
}

function countAlike(groups: Map<number, OutlineSection[]>): void {
  for (const alike of groups.values()) {
    for (let rank = 0; rank < alike.length; rank++) {
      alike[rank]!.alike = alike.length;
      alike[rank]!.rank = rank;
    }
  }
}
