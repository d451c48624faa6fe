/** The text of a block, or a part of it, as mdast: words, links, code. */
import type { InlineCode, PhrasingContent, Text } from 'mdast';
import type { Block, Span } from '../../pipeline/model/page.ts';

/** What a link in a text may lead to. `javascript:` and `data:` are dropped. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** @param base the page's address, for relative links; they stay as they are where it is not known */
export function phrasing(block: Block, base: string | null, start = 0, end = block.text.length): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let from = start;
  for (const link of block.links) {
    const url = safeAddress(link.url, base);
    if (url === undefined || link.start < from || link.end > end) continue;
    content.push(...words(block, from, link.start));
    content.push({ type: 'link', url, children: words(block, link.start, link.end) });
    from = link.end;
  }
  content.push(...words(block, from, end));
  return content;
}

function words({ text, codes = [] }: Block, start: number, end: number): Array<Text | InlineCode> {
  const content: Array<Text | InlineCode> = [];
  let from = start;
  const inside = (code: Span): boolean => code.start >= from && code.end <= end;
  for (const code of codes) {
    if (!inside(code)) continue;
    if (code.start > from) content.push({ type: 'text', value: text.slice(from, code.start) });
    content.push({ type: 'inlineCode', value: text.slice(code.start, code.end) });
    from = code.end;
  }
  if (end > from) content.push({ type: 'text', value: text.slice(from, end) });
  return content;
}

function safeAddress(url: string, base: string | null): string | undefined {
  const address = url.trim();
  if (URL.canParse(address, base ?? undefined)) {
    const { protocol, href } = new URL(address, base ?? undefined);
    return SAFE_SCHEMES.has(protocol) ? href : undefined;
  }
  return /^[\w./?#%&=~+@!$'()*,;-]*$/.test(address) ? address : undefined;
}
