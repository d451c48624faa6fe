/**
 * How wire copy opens: "KYIV (Agency) –", "LONDON, March 3 (Agency) -", "Example News Agency (ENA):". Read at the start of a
 * paragraph only.
 *
 * Must not catch: a speaker ("Maria Sol (MEP): We …"), an organisation explained ("Health Office (HO): gives advice"): the name
 * before a colon must say that it is an agency; a place must be in capitals or the agency be known.
 */
import { und } from '../../lexicons/und.ts';
import { cleanText, foldValue } from '../clean-value.ts';
import { trimEdges } from '../trim-edges.ts';

export interface Opening {
  /** The dateline as written, without the dash: `KYIV (Agency)`. */
  dateline?: string;
  /** The agency it names. */
  agency?: string;
}

const MAX_OPENING = 120;

const WIRES = new Set(Object.values(und.phrases['agency-tail']).flat().map(foldValue));

/** Words with which agencies name themselves, in the languages of the larger ones. */
const AGENCY_WORD =
  /(?<!\p{L})(?:agency|agencies|news|press|newswire|wire|media|telegraph|agence|presse|agencia|agência|noticias|notícias|prensa|agenzia|stampa|agentur|presseagentur|nachrichtenagentur|nieuws|persbureau|agencja|prasowa|agentura|ajansı|haber|агентство|агенція|новости|новини|информ|kantor berita|thông tấn xã|وكالة|الأنباء|للأنباء|خبرگزاری|समाचार)(?!\p{L})|通信社|通讯社|通訊社|新闻社|新华社|통신/iu;

/** No opening is without one of these. */
const MARK = /[:：–—)）]|--/;

/** Name (ABBR): */
const CREDIT = /^([\p{L}\p{M}][\p{L}\p{M}\s.'’&-]{2,70}?) ?\((\p{Lu}[\p{L}.]{1,7})\) ?[:：–—-]\s*/u;
/** PLACE, other place, date (Agency) – */
const PLACE_AGENCY = /^(\p{Lu}[\p{L}\p{M}\d\s.,'’/-]{1,60}?) ?[(（/]([\p{L}\p{M}][\p{L}\p{M}\s.&'’/-]{1,40})[)）/] ?(?:--?|[–—:])\s*/u;
/** (Agency) – */
const AGENCY_ONLY = /^[(（]([\p{L}\p{M}][\p{L}\p{M}\s.&'’/-]{1,40})[)）] ?(?:--?|[–—:])\s*/u;
/** PLACE – */
const PLACE_ONLY = /^(\p{Lu}{2}[\p{Lu}\s.,'’-]{1,40}) ?(?:--|[–—])\s*/u;

/** What the start of a paragraph states, or undefined. */
export function readOpening(paragraph: string): Opening | undefined {
  if (!MARK.test(paragraph.slice(0, MAX_OPENING))) return undefined;
  const text = cleanText(paragraph.slice(0, MAX_OPENING), MAX_OPENING) ?? '';
  const credit = CREDIT.exec(text);
  if (credit !== null && AGENCY_WORD.test(credit[1]!)) return { agency: `${credit[1]!.trim()} (${credit[2]!})` };
  const placed = PLACE_AGENCY.exec(text);
  if (placed !== null && (isInCapitals(placed[1]!) || (isPlace(placed[1]!) && isKnownAgency(placed[2]!))))
    return { dateline: trimDash(placed[0]), ...(isAgency(placed[2]!) && { agency: placed[2]!.trim() }) };
  const lone = AGENCY_ONLY.exec(text);
  if (lone !== null && isKnownAgency(lone[1]!)) return { dateline: trimDash(lone[0]), agency: lone[1]!.trim() };
  const place = PLACE_ONLY.exec(text);
  return place === null ? undefined : { dateline: trimDash(place[0]) };
}

/** As agencies print places; one capital a word is a person's name as often ("Maria Sol (MEP): …"). */
function isInCapitals(text: string): boolean {
  return /^\p{Lu}[\p{Lu}.'’-]+(?!\p{L})/u.test(text);
}

function isKnownAgency(text: string): boolean {
  return WIRES.has(foldValue(text)) || AGENCY_WORD.test(text);
}

/** Every word with a capital: "New York", not "The minister of trade". */
function isPlace(text: string): boolean {
  const words = text
    .split(',', 1)[0]!
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length <= 4 && words.every((word) => /^(?:\p{Lu}|(?:de|del|di|al|el|of|the|am|an|der|la)$)/u.test(word));
}

/** A name that is no count, date or aside; "agencies" alone names nobody. */
function isAgency(text: string): boolean {
  const name = text.trim();
  return (
    name.split(/\s+/).length <= 5 &&
    /\p{Lu}|[^\p{Lu}\p{Ll}\p{Lt}]{2}/u.test(name.charAt(0) + name.slice(0, 2)) &&
    !/^(?:agenc(?:y|ies)|agenturen|agences|agencias|photos?|video|update|file|live)$/i.test(name)
  );
}

function trimDash(text: string): string {
  return trimEdges(text, ' :：–—-');
}
