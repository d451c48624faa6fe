/**
 * label/text-content: the learned labeller of plain text. It reads what the rules cannot: unmarked lists of headlines, names and
 * counters around comments, prose of other posts below the article.
 *
 * Must not judge: pages without an article (verse, results, lists of names): it has learned from articles, forums and
 * manuals, and short lines are all it would see.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Block, Finding } from '../../../pipeline/model/page.ts';
import type { PageView } from '../label-rule.ts';
import { judgeLines, type TextContentModel } from './judge-lines.ts';
import { MODEL } from './model.data.ts';
import { unpackTextModel } from './model.ts';
import { REMOVES_FROM } from '../../measures/removes-from.ts';

/** The loss of content that this threshold costs was measured on domains the model had not seen: see training/text-content.ts. */
const THRESHOLD = 0.75;
/** From here on a line is noted as doubtful. */
const DOUBTFUL = 0.6;
/** A line that ends like a sentence may be the last word of an interview: "Thank you." */
const SENTENCE = 0.9;
/** So sure is the model that a line is content that a rule arguing from place alone gives way. */
const CONTENT = 0.3;
/** Fewer paragraphs make no article. */
const MIN_PARAGRAPHS = 3;

/** Rules of these classes argue from what stands around a line, as the model does. */
const FROM_PLACE: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>([
  'furniture',
  'related-list',
  'teaser-card',
  'toc',
  'contact-block',
]);
/** Where a phrase says it, they do not. */
const FROM_PHRASE = 'lexicon:';

let model: TextContentModel | undefined;

/** Adds the model's findings, and takes back those of rules it contradicts. Does nothing on HTML pages. */
export function labelTextContent(view: PageView): void {
  if (view.mode !== 'text' || view.lines.filter((line) => line.isProse).length < MIN_PARAGRAPHS) return;
  model ??= unpackTextModel(MODEL);
  const probabilities = judgeLines(view, model);
  const headline = headlineOf(view);
  for (const { block, index, isProtected, endsSentence } of view.lines) {
    if (index === headline) continue;
    const probability = probabilities[index]!;
    block.findings = block.findings.filter((finding) => !isOutweighed(finding, probability));
    if (probability < DOUBTFUL || isProtected || (endsSentence && probability < SENTENCE)) continue;
    say(block, confidenceOf(probability), `model:${probability.toFixed(2)}`);
  }
}

/** What a block is, the rules know better; the model only makes them surer. */
function say(block: Block, confidence: number, evidence: string): void {
  const known = block.findings.find((finding) => finding.part === undefined && finding.confidence >= REMOVES_FROM);
  if (known === undefined) {
    block.findings.push({ class: 'furniture', action: 'removed', rule: 'label/text-content', confidence, evidence: [evidence] });
    return;
  }
  const surer = { ...known, confidence: Math.max(known.confidence, confidence), evidence: [...known.evidence, evidence] };
  block.findings = block.findings.map((finding) => (finding === known ? surer : finding));
}

/** The model has not been told of headlines: the first line that no rule takes and that is long enough for one is left alone. */
function headlineOf(view: PageView): number {
  return view.lines.findIndex(
    (line) =>
      line.wordCount >= MIN_HEADLINE_WORDS &&
      !line.block.findings.some(({ part, confidence }) => part === undefined && confidence >= REMOVES_FROM),
  );
}

const MIN_HEADLINE_WORDS = 3;

/** Whether a rule that argues from place gives way to the model. */
export function isOutweighed({ class: name, evidence }: Finding, probability: number): boolean {
  return probability < CONTENT && FROM_PLACE.has(name) && !evidence.some((each) => each.startsWith(FROM_PHRASE));
}

/** The threshold becomes 0.5, the certain stays certain. */
function confidenceOf(probability: number): number {
  const above = (probability - THRESHOLD) / (1 - THRESHOLD);
  const confidence = above >= 0 ? 0.5 + above / 2 : (0.5 * probability) / THRESHOLD;
  return Number(confidence.toFixed(2));
}
