/**
 * The markup without the bodies of its scripts and style sheets: half of a page's bytes, and the part its parser is
 * slowest at. What is left is parsed in their stead, and `placeOf` leads from there back to the source.
 *
 * CDATA marks go too: in HTML they are comments that end at the next `>`, where the parser would look for `]]>` and,
 * on pages that left it out, lose all that follows.
 */

export interface ScriptFree {
  markup: string;
  /** Bodies of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Offset in `markup` → offset in the source; quick for offsets near the last one asked for. */
  placeOf: (offset: number) => number;
}

const OPENING = /<!--|<!\[CDATA\[|<(?<name>script|style)(?=[\s/>])/gi;

/** Shorter bodies are not worth a cut. */
const MIN_BODY = 32;

export function withoutScripts(source: string): ScriptFree {
  const jsonLd: string[] = [];
  const cuts = new Cuts(source);
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match !== null; match = OPENING.exec(source)) {
    const name = match.groups?.['name'];
    if (name === undefined) {
      const isComment = match[0] === '<!--';
      const end = isComment ? source.indexOf('-->', match.index + 4) : source.indexOf('>', match.index);
      if (end < 0) break;
      OPENING.lastIndex = end + (isComment ? 3 : 1);
      if (!isComment) cuts.add(match.index, end + 1);
      continue;
    }
    const start = source.indexOf('>', OPENING.lastIndex) + 1;
    const end = start === 0 ? -1 : endOfBody(source, name, start);
    if (end < 0) break;
    OPENING.lastIndex = end;
    if (/\bld\+json\b/i.test(source.slice(match.index, start))) jsonLd.push(source.slice(start, end));
    if (end - start >= MIN_BODY && !standsInAttribute(source, start)) cuts.add(start, end);
  }
  return { markup: cuts.rest(), jsonLd, placeOf: cuts.placeOf() };
}

/** A tag quoted in an attribute has no body of its own: what follows it is the quote's end. */
function standsInAttribute(source: string, start: number): boolean {
  const next = source[start];
  return next === '"' || next === "'";
}

function endOfBody(source: string, name: string, start: number): number {
  const closing = name.length === 'script'.length ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = start;
  return closing.exec(source)?.index ?? -1;
}

class Cuts {
  readonly #source: string;
  readonly #kept: string[] = [];
  /** Where the cuts lie in what is left, and how much was cut up to and with each. */
  readonly #places: number[] = [];
  readonly #totals: number[] = [];
  #from = 0;
  #total = 0;

  constructor(source: string) {
    this.#source = source;
  }

  add(start: number, end: number): void {
    this.#kept.push(this.#source.slice(this.#from, start));
    this.#total += end - start;
    this.#places.push(end - this.#total);
    this.#totals.push(this.#total);
    this.#from = end;
  }

  rest(): string {
    return this.#from === 0 ? this.#source : this.#kept.join('') + this.#source.slice(this.#from);
  }

  placeOf(): ScriptFree['placeOf'] {
    const places = this.#places;
    const totals = this.#totals;
    let next = 0;
    return (offset) => {
      while (next < places.length && places[next]! <= offset) next++;
      while (next > 0 && places[next - 1]! > offset) next--;
      return next === 0 ? offset : offset + totals[next - 1]!;
    };
  }
}
