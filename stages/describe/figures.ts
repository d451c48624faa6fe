/**
 * Pictures the article shows with a caption: address, what the caption says, and whose picture it is ("Photo: Name / Agency").
 *
 * Must not catch: the pictures of teasers around the article.
 */
import { cleanText } from './clean-value.ts';
import { headZone } from './head-zone.ts';
import type { PageView } from './page-view.ts';
import { trimEdges } from './trim-edges.ts';
import { webAddress } from './web-address.ts';

export interface CaptionedPicture {
  url: string;
  caption?: string;
  creditText?: string;
}

const MAX_CAPTION_LENGTH = 1000;

/** A longer credit is a caption that begins with the word. */
const MAX_CREDIT_LENGTH = 160;

/** A label of credits in front of a name, after the caption or alone; what follows reaches to the end, so no second start is tried. */
const CREDIT =
  /(?:^|(?<=[\s([|]))(?:(?:photos?|pictures?|images?|illustrations?|fotos?|bild(?:er)?|symbolbild|crédits?|credits?|créditos?|crediti|fot|kuva|beeld|фото|写真|사진|图片(?:来源)?|عکس|الصورة)(?: (?:credits?|courtesy|crédit|photo|source))?(?: ?[:：/=]|\. (?=\p{Lu})| (?:by|von|par|de) (?=\p{Lu}))|©|\(c\)) ?[^\s:].*$/isu;

/** @param headline the page's, where the article begins */
export function captionedPictures(view: PageView, headline: string | undefined): CaptionedPicture[] {
  const { figures } = view.head;
  if (figures.length === 0) return [];
  const from = headZone(view, headline)[0]?.start ?? view.blocks[0]?.start ?? 0;
  const to = view.blocks.at(-1)?.end ?? 0;
  const lines = [...view.blocks, ...view.removals].toSorted((a, b) => a.start - b.start);
  return figures.flatMap(({ url, start, end }) => {
    const address = webAddress(url, view.base);
    if (address === undefined || start < from || start > to) return [];
    const said = lines.filter((line) => line.start >= start && line.start < end).map(({ text }) => text);
    return [{ url: address, ...creditApart(cleanText(said.join(' '), MAX_CAPTION_LENGTH) ?? '') }];
  });
}

function creditApart(said: string): Omit<CaptionedPicture, 'url'> {
  const credit = CREDIT.exec(said);
  const isCredit = credit !== null && credit[0].length <= MAX_CREDIT_LENGTH;
  const caption = isCredit ? trimEdges(said.slice(0, credit.index), ' ([|') : said;
  const creditText = isCredit ? trimEdges(credit[0], ' )]') : '';
  return { ...(caption !== '' && { caption }), ...(creditText !== '' && { creditText }) };
}
