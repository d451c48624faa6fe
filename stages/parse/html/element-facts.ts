/** What an element says of itself: its name, the words of its attributes, and whether a reader sees it. */
import type { Element as DomElement } from 'domhandler';
import type { Element } from '../../../pipeline/model/page.ts';

/** More words than this come from generated class lists, which say nothing. */
const MAX_TOKENS = 32;

/** Attributes whose value names a part of the page. */
const NAMING_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component', 'data-type'];

const DISPLAY_NONE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Reads elements of one page; the same class attribute is taken apart once. */
export class ElementReader {
  readonly #known = new Map<string, readonly string[]>();

  read(node: DomElement): Element {
    const { name, attribs } = node;
    const tokens = this.#tokens(attribs);
    const hidden = hiddenBy(attribs);
    return hidden === undefined ? { name, tokens } : { name, tokens, hidden };
  }

  #tokens(attributes: Record<string, string>): readonly string[] {
    let key = '';
    for (const name of NAMING_ATTRIBUTES) {
      const value = attributes[name];
      if (value) key += ` ${value}`;
    }
    for (const name in attributes) if (name.startsWith('data-')) key += ` ${name.slice(5)}`;
    if (key === '') return NO_TOKENS;
    let tokens = this.#known.get(key);
    if (tokens === undefined) {
      tokens = tokensOf(key.slice(0, 1_000));
      this.#known.set(key, tokens);
    }
    return tokens;
  }
}

const NO_TOKENS: readonly string[] = [];

/** The lower-case words of attribute values: `relatedPosts widget_3` gives `related`, `posts`, `widget`. */
function tokensOf(value: string): string[] {
  const words = value.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z]{2,20}/g);
  return [...new Set(words)].slice(0, MAX_TOKENS);
}

/** Why a reader does not see the element, where its own attributes say so; style sheets are not read. */
export function hiddenBy(attributes: Record<string, string>): string | undefined {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return 'hidden';
  if (attributes['aria-hidden'] === 'true') return 'aria-hidden';
  const { style } = attributes;
  return style !== undefined && DISPLAY_NONE.test(style) ? 'display:none' : undefined;
}
