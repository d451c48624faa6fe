/**
 * The language a page's kept text is written in, by eld's n-gram table. The smallest table: it tells 60 languages apart
 * as well as the larger ones on anything longer than a sentence, and loads in a third of a second.
 *
 * The detector reads only the first 350 bytes it is given, so the longest blocks are asked one by one
 * until two agree: an English quotation at the top does not make a Polish article English.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/extrasmall';
import type { Block } from '../../../pipeline/model/page.ts';

type Detector = typeof eld;

let detector: Detector | undefined;

/** Loaded with the first page that needs it: the table costs a third of a second, which no `--help` should pay. */
function loadDetector(): Detector {
  detector ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }).eld;
  return detector;
}

/** Fewer letters than this are a headline or a name, and names are of every language. */
const MIN_LETTERS = 40;

/** Blocks asked; five samples of a sentence or two settle any page that is mostly of one language. */
const MAX_SAMPLES = 5;
const SAMPLE_LENGTH = 400;

/** Words of Indonesian that Malay spells otherwise, and the reverse; the detector knows both as Malay. */
const INDONESIAN = /(?<!\p{L})(?:bahwa|karena|bisa|saat|pada tahun|dapat|sebesar|uang|kantor|mobil|polisi)(?!\p{L})/giu;
const MALAY = /(?<!\p{L})(?:bahawa|kerana|boleh|ialah|iaitu|daripada|wang|pejabat|kereta|polis)(?!\p{L})/giu;

/** Primary subtag of the language, or undefined where there is too little text to say. */
export function detectLanguage(blocks: readonly Block[]): string | undefined {
  const samples = samplesOf(blocks);
  const votes = new Map<string, number>();
  for (const sample of samples) {
    const { language, isReliable } = loadDetector().detect(sample);
    if (language === '' || !isReliable()) continue;
    const agreed = votes.has(language);
    votes.set(language, (votes.get(language) ?? 0) + sample.length);
    if (agreed) break;
  }
  const winner = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  return winner === 'ms' ? malayOrIndonesian(samples) : winner;
}

/** The longest blocks; where no block alone is long enough, all of them together. */
function samplesOf(blocks: readonly Block[]): string[] {
  const prose = blocks.filter((block) => block.type !== 'code' && block.text.length >= MIN_LETTERS);
  const longest = prose.toSorted((a, b) => b.text.length - a.text.length).slice(0, MAX_SAMPLES);
  if (longest.length > 0) return longest.map((block) => block.text.slice(0, SAMPLE_LENGTH));
  const joined = blocks
    .slice(0, 100)
    .map((block) => block.text)
    .join(' ')
    .slice(0, SAMPLE_LENGTH);
  return joined.replace(/[^\p{L}]+/gu, '').length >= MIN_LETTERS ? [joined] : [];
}

function malayOrIndonesian(samples: readonly string[]): string {
  const text = samples.join(' ');
  return (text.match(INDONESIAN)?.length ?? 0) >= (text.match(MALAY)?.length ?? 0) ? 'id' : 'ms';
}
