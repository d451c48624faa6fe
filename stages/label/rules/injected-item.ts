/**
 * label/injected-item: the headline of another story between two paragraphs, without any marker.
 *
 * Evidence is thin: one line, no final stop, no word of the article in it. That alone is only suspected. It goes
 * where the page is known to insert stories (a marked "See also" or "must read" elsewhere).
 *
 * Must not catch: sub-headings, which speak of the article or are short; lines of verse, names, quotations.
 */
import { coherence } from '../../measures/coherence.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';

/** Sub-headings are shorter than headlines: under eight words nothing is said. */
const MIN_WORDS = 8;
const MIN_IDEOGRAPHS = 14;
const MAX_WORDS = 40;
/** One common word in ten is chance ("also", "people"). */
const MAX_COHERENCE = 0.2;
/** Too short an article has not used its own words yet. */
const MIN_PARAGRAPHS = 4;

const ENDS_LIKE_SPEECH = /[.:;,!?…"”»’'。！？：।؟)\]]$/u;
const STARTS_LIKE_SPEECH = /^["“„«‘'「(\-–—•*#>|]/u;
const MARKED_INSERTS = new Set(['see-also-insert', 'must-read-label']);

export const injectedItem: LabelRule = {
  name: 'injected-item',
  *find(view) {
    if (view.prose.length < MIN_PARAGRAPHS) return;
    const hasMarkedInserts = view.lines.some((line) => line.block.findings.some((finding) => MARKED_INSERTS.has(finding.class)));
    const { words, isFunctionWord } = view.vocabulary;
    for (const line of view.zones.body) {
      if (!isHeadlineBetweenParagraphs(line, view)) continue;
      const said = line.numbers.filter((number) => isFunctionWord[number] === 0).map((number) => words.word(number));
      const shared = coherence(said, (stem) => view.topicStems.has(stem));
      if (shared === undefined || shared > MAX_COHERENCE) continue;
      yield item(line, shared, hasMarkedInserts);
    }
  },
};

function isHeadlineBetweenParagraphs(line: Line, view: PageView): boolean {
  const { text, type } = line.block;
  if (line.isProse || line.isProtected || type === 'listItem' || type === 'tableRow' || type === 'code') return false;
  if (view.lines[line.index - 1]?.isProse !== true || view.lines[line.index + 1]?.isProse !== true) return false;
  const least = /\p{Script=Han}/u.test(text) ? MIN_IDEOGRAPHS : MIN_WORDS;
  return line.numbers.length >= least && line.wordCount <= MAX_WORDS && !ENDS_LIKE_SPEECH.test(text) && !STARTS_LIKE_SPEECH.test(text);
}

function item(line: Line, shared: number, hasMarkedInserts: boolean): LabelledBlock {
  const evidence = [
    'shape:headline between paragraphs',
    `coherence:${shared.toFixed(2)}`,
    ...(hasMarkedInserts ? ['page:has marked inserts'] : []),
  ];
  return { block: line.block, class: 'injected-item', action: 'removed', confidence: hasMarkedInserts ? 0.6 : 0.4, evidence };
}
