/**
 * The markup without the bodies of its scripts and style sheets: half of a page's bytes, and the part its parser is
 * slowest at. What is left is parsed in their stead, and `placeOf` leads from there back to the source.
 */

export interface ScriptFree {
  markup: string;
  /** Bodies of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Offset in `markup` → offset in the source. */
  placeOf: (offset: number) => number;
}

const OPENING = /<!--|<(script|style)(?=[\s/>])/gi;

/** Shorter bodies are not worth a cut. */
const MIN_BODY = 32;

export function withoutScripts(source: string): ScriptFree {
  const jsonLd: string[] = [];
  const kept: string[] = [];
  /** Where cuts lie in the new markup, and how much was cut up to and with each. */
  const cuts: number[] = [];
  const cutTotals: number[] = [];
  let from = 0;
  let total = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match !== null; match = OPENING.exec(source)) {
    const name = match[1];
    if (name === undefined) {
      const end = source.indexOf('-->', match.index + 4);
      if (end < 0) break;
      OPENING.lastIndex = end + 3;
      continue;
    }
    const start = source.indexOf('>', OPENING.lastIndex) + 1;
    const end = start === 0 ? -1 : endOfBody(source, name, start);
    if (end < 0) break;
    OPENING.lastIndex = end;
    if (/\bld\+json\b/i.test(source.slice(match.index, start))) jsonLd.push(source.slice(start, end));
    if (end - start < MIN_BODY || standsInAttribute(source, start)) continue;
    kept.push(source.slice(from, start));
    total += end - start;
    cuts.push(end - total);
    cutTotals.push(total);
    from = end;
  }
  if (cuts.length === 0) return { markup: source, jsonLd, placeOf: (offset) => offset };
  kept.push(source.slice(from));
  return { markup: kept.join(''), jsonLd, placeOf: placesAfter(cuts, cutTotals) };
}

/** A tag quoted in an attribute has no body of its own: what follows it is the quote's end. */
function standsInAttribute(source: string, start: number): boolean {
  const next = source[start];
  return next === '"' || next === "'";
}

function endOfBody(source: string, name: string, start: number): number {
  const closing = name.length === 6 ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = start;
  return closing.exec(source)?.index ?? -1;
}

/** Offsets are asked for in ascending order, nearly: the search begins where the last one ended. */
function placesAfter(cuts: readonly number[], totals: readonly number[]): (offset: number) => number {
  let next = 0;
  return (offset) => {
    while (next < cuts.length && cuts[next]! <= offset) next++;
    while (next > 0 && cuts[next - 1]! > offset) next--;
    return next === 0 ? offset : offset + totals[next - 1]!;
  };
}
