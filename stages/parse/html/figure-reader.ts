/**
 * Pictures with a caption, as `<figure>` states them. Only the place of the caption is noted: its words are a block like any other.
 *
 * Must not catch: the pictures of a gallery but its first, whose caption is that of all.
 */
import type { Figure } from '../../../pipeline/model/head-facts.ts';
import type { Attributes } from './element-facts.ts';

/** An article has a picture or two a screen; a longer row is a gallery. */
const MAX_FIGURES = 30;

/** Where pages that load pictures late put the address. */
const ADDRESS_ATTRIBUTES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

export class FigureReader {
  readonly figures: Figure[] = [];
  /** Of the innermost open figure, or 0. */
  #depth = 0;
  #url: string | undefined;
  #caption: { depth: number; start: number } | undefined;

  open(name: string, attributes: Attributes, depth: number, start: number): void {
    if (name === 'figure') {
      this.#depth = depth;
      this.#url = undefined;
    } else if (this.#depth === 0) return;
    else if (name === 'img') this.#url ??= addressOf(attributes);
    else if (name === 'figcaption') this.#caption = { depth, start };
  }

  close(depth: number, end: number): void {
    if (this.#depth === 0) return;
    if (this.#caption?.depth === depth) {
      if (this.#url !== undefined && this.figures.length < MAX_FIGURES)
        this.figures.push({ url: this.#url, start: this.#caption.start, end });
      this.#caption = undefined;
    }
    if (this.#depth === depth) this.#depth = 0;
  }
}

function addressOf(attributes: Attributes): string | undefined {
  return ADDRESS_ATTRIBUTES.map((name) => attributes[name]).find((url) => url !== undefined && !url.startsWith('data:'));
}
