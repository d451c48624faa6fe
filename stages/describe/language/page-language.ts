/**
 * The language of the page's main content, as a BCP 47 primary subtag: what its kept text is written in, where there is
 * enough of it; else what the page declares. Templates declare the language of the theme, so the text decides,
 * except between languages too close for a statistical detector.
 */
import type { Stated } from '../field.ts';
import type { PageView } from '../page-view.ts';
import type { Place } from '../place.ts';
import { detectLanguage } from './detect-language.ts';

/** Languages the detector does not know, or cannot tell from the one it answers with. */
const CLOSE_RELATIVES: Record<string, readonly string[]> = {
  ms: ['id', 'jv', 'su', 'min'],
  id: ['ms', 'jv', 'su', 'min'],
  no: ['nb', 'nn', 'da'],
  da: ['nb', 'nn', 'no'],
  hr: ['bs', 'sr', 'sh', 'cnr'],
  sr: ['bs', 'mk', 'cnr', 'sh'],
  bg: ['mk'],
  fa: ['prs', 'tg', 'ps'],
  ku: ['ckb'],
  es: ['gl', 'ast'],
  pt: ['gl'],
  nl: ['af', 'fy'],
  af: ['nl'],
  tr: ['tk', 'crh'],
  az: ['tr', 'uz', 'tk'],
  ru: ['kk', 'ky', 'tt', 'mn', 'tg'],
  uk: ['rue'],
  hi: ['ne', 'mr', 'bho', 'sa'],
  mr: ['ne'],
  ur: ['ps', 'sd'],
  ar: ['ps', 'arz'],
  zh: ['yue'],
  de: ['lb', 'gsw', 'nds'],
  fi: ['se'],
  fr: ['oc', 'br'],
  tl: ['fil', 'ceb'],
};

/** Twins of one language tag. */
const ALIASES: Record<string, string> = { iw: 'he', in: 'id', nb: 'no', fil: 'tl', cmn: 'zh', mo: 'ro', ji: 'yi' };

const TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,4}$/i;

export function pageLanguage(view: PageView): Stated<string> | undefined {
  const tag = declaredTag(view);
  const declared = tag === undefined ? undefined : { value: primarySubtag(tag.value), from: tag.from };
  const detected = detectLanguage(view.blocks);
  if (detected === undefined) return declared;
  if (declared !== undefined && (declared.value === detected || CLOSE_RELATIVES[detected]?.includes(declared.value))) return declared;
  return { value: detected, from: 'text' };
}

/** The tag the page declares for itself, with its region where it has one. */
export function declaredTag({ head, data }: PageView): Stated<string> | undefined {
  const declared: Array<[tag: unknown, from: Place]> = [
    [head.lang, 'dom:html[lang]'],
    [head.meta.get('og:locale')?.[0], 'og:og:locale'],
    [head.meta.get('content-language')?.[0], 'meta:content-language'],
    [head.meta.get('dc.language')?.[0], 'meta:dc.language'],
    [data.works[0]?.inLanguage, 'json-ld:inLanguage'],
  ];
  const stated = declared.flatMap(([tag, from]) => (typeof tag === 'string' && TAG.test(tag.trim()) ? [{ value: tag.trim(), from }] : []));
  const [first] = stated;
  if (first === undefined) return undefined;
  const isRegional = (tag: string): boolean => primarySubtag(tag) === primarySubtag(first.value) && /[-_][a-z]{2}$/i.test(tag);
  return stated.find(({ value }) => isRegional(value)) ?? first;
}

function primarySubtag(tag: string): string {
  const subtag = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  return ALIASES[subtag] ?? subtag;
}
