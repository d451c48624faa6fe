/** What an element says of itself: the words of its attributes, and whether a reader sees it. */
import type { Element } from '../../../pipeline/model/page.ts';

export type Attributes = Readonly<Record<string, string>>;

/** More words than this come from generated class lists, which say nothing. */
const MAX_TOKENS = 32;

/** Longer values are data, not names. */
const MAX_NAMING_CHARACTERS = 400;

const DISPLAY_NONE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const NO_TOKENS: readonly string[] = [];

/** Reads elements of one page; the same attributes are taken apart once. */
export class ElementReader {
  readonly #known = new Map<string, readonly string[]>();

  read(name: string, attributes: Attributes): Element {
    let names = '';
    for (const attribute in attributes) {
      switch (attribute) {
        case 'class':
        case 'id':
        case 'role':
        case 'itemprop':
        case 'data-testid':
        case 'data-component':
        case 'data-type':
          names += ` ${attributes[attribute]}`;
          break;
        default:
          if (attribute.startsWith('data-')) names += ` ${attribute.slice(5)}`;
      }
    }
    const tokens = names === '' ? NO_TOKENS : this.#tokens(names);
    const hidden = hiddenBy(attributes);
    return hidden === undefined ? { name, tokens } : { name, tokens, hidden };
  }

  #tokens(names: string): readonly string[] {
    let tokens = this.#known.get(names);
    if (tokens === undefined) {
      tokens = tokensOf(names.slice(0, MAX_NAMING_CHARACTERS));
      this.#known.set(names, tokens);
    }
    return tokens;
  }
}

/** Longer runs of letters are cut. */
const MAX_WORD = 20;

/** The lower-case words of attribute values: `relatedPosts widget_3` gives `related`, `posts`, `widget`. Read letter by letter: pages have thousands. */
function tokensOf(value: string): string[] {
  const tokens = new Set<string>();
  let start = 0;
  let isAfterSmall = false;
  for (let at = 0; at <= value.length && tokens.size < MAX_TOKENS; at++) {
    const unit = at < value.length ? value.charCodeAt(at) : 0;
    const isSmall = unit >= 0x61 && unit <= 0x7a;
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    const isEnd = (!isSmall && !isCapital) || (isCapital && isAfterSmall) || at - start === MAX_WORD;
    if (isEnd) {
      if (at - start > 1) tokens.add(value.slice(start, at).toLowerCase());
      start = isSmall || isCapital ? at : at + 1;
    }
    isAfterSmall = isSmall;
  }
  return [...tokens];
}

/** Why a reader does not see the element, where its own attributes say so; style sheets are not read. */
export function hiddenBy(attributes: Attributes): string | undefined {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return 'hidden';
  if (attributes['aria-hidden'] === 'true') return 'aria-hidden';
  const { style } = attributes;
  return style !== undefined && DISPLAY_NONE.test(style) ? 'display:none' : undefined;
}
