/**
 * label/sponsor-hosting-ad: the theme's or host's own advert at the very end: "Free Shoutcast HostingRadio Stream Hosting",
 * two links glued into a pile of nouns.
 *
 * Two signals of three must agree: two words glued at a capital, words of that trade, the article's end marked above.
 * Must not catch: a last line with a brand in mixed case.
 */
import { letterKind, LOWER, UPPER } from '../../measures/letter-kinds.ts';
import { articleEnd } from '../article-end.ts';
import type { LabelRule, Line } from '../label-rule.ts';

const MAX_WORDS = 12;
/** "HostingRadio": a word of four small letters and more runs into another of three. Names such as "YouTube" have shorter halves or are known. */
const MIN_BEFORE_CAPITAL = 4;
const MIN_AFTER_CAPITAL = 3;
const MIN_SIGNALS = 2;

export const sponsorHostingAd: LabelRule = {
  name: 'sponsor-hosting-ad',
  *find(view) {
    const end = articleEnd(view);
    for (const line of view.zones.tail) {
      if (line.isProse || line.endsSentence || line.isProtected || line.wordCount > MAX_WORDS) continue;
      const signals = signalsOf(line, end);
      if (signals.length < MIN_SIGNALS) continue;
      yield { block: line.block, class: 'sponsor-hosting-ad', action: 'removed', confidence: 0.75, evidence: signals };
    }
  },
};

function signalsOf(line: Line, end: Line | undefined): string[] {
  const signals: string[] = [];
  const hit = line.hits.find(({ phrase }) => phrase.class === 'sponsor-hosting-ad');
  if (end === undefined && hit === undefined) return signals;
  if (isGlued(line.block.text)) signals.push('shape:glued words');
  if (hit) signals.push(`lexicon:${hit.phrase.language}/sponsor-hosting-ad`);
  if (end !== undefined && line.index > end.index) signals.push('position:after the end');
  return signals;
}

function isGlued(text: string): boolean {
  let before = 0;
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = letterKind(text.charCodeAt(i));
    if ((kind & LOWER) !== 0) {
      small++;
      if (before >= MIN_BEFORE_CAPITAL && small >= MIN_AFTER_CAPITAL) return true;
      continue;
    }
    before = (kind & UPPER) === 0 ? 0 : small;
    small = 0;
  }
  return false;
}
