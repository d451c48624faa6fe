import type { Link } from '../../../pipeline/model/page.ts';

const URL_START = /https?:\/\//g;
/** What may stand in a URL; closing punctuation of the sentence around it is cut off after. */
const URL_END = /[\s<>"“”«»]/g;
const SENTENCE_MARK = /[.,;:!?)\]'’]$/;

/** The addresses written out in a line. */
export function bareLinks(text: string): Link[] {
  const links: Link[] = [];
  if (!text.includes('://')) return links;
  for (const { index } of text.matchAll(URL_START)) {
    // Before the search for its end, or a line of addresses in addresses would be searched once for each.
    if (index < (links.at(-1)?.end ?? 0)) continue;
    URL_END.lastIndex = index;
    let end = URL_END.exec(text)?.index ?? text.length;
    while (end > index && SENTENCE_MARK.test(text.slice(end - 1, end))) end--;
    links.push({ start: index, end, url: text.slice(index, end) });
  }
  return links;
}
