/**
 * label/sponsor-hosting-ad: the theme's or host's own advert at the very end: "Free Shoutcast HostingRadio Stream Hosting",
 * two links glued into a pile of nouns.
 *
 * Two signals of three must agree: two words glued at a capital, words of that trade, the article's end marked above.
 * Must not catch: a last line with a brand in mixed case.
 */
import { articleEnd } from '../article-end.ts';
import type { LabelRule, Line } from '../label-rule.ts';

const MAX_WORDS = 12;
/** "HostingRadio": a word of four letters runs into another. Names such as "YouTube" have shorter halves or are known. */
const GLUED = /\p{Ll}{4}\p{Lu}\p{Ll}{3}/u;
const MIN_SIGNALS = 2;

export const sponsorHostingAd: LabelRule = {
  name: 'sponsor-hosting-ad',
  *find(view) {
    const end = articleEnd(view);
    for (const line of view.lines) {
      if (line.zone !== 'tail' || line.isProse || line.endsSentence || line.isProtected || line.wordCount > MAX_WORDS) continue;
      const signals = signalsOf(line, end);
      if (signals.length < MIN_SIGNALS) continue;
      yield { block: line.block, class: 'sponsor-hosting-ad', action: 'removed', confidence: 0.75, evidence: signals };
    }
  },
};

function signalsOf(line: Line, end: Line | undefined): string[] {
  const signals: string[] = [];
  if (GLUED.test(line.block.text)) signals.push('shape:glued words');
  const hit = line.hits.find(({ phrase }) => phrase.class === 'sponsor-hosting-ad');
  if (hit) signals.push(`lexicon:${hit.phrase.language}/sponsor-hosting-ad`);
  if (end !== undefined && line.index > end.index) signals.push('position:after the end');
  return signals;
}
