/**
 * label/text-content: the learned labeller of plain text. It reads what the rules cannot: unmarked lists of headlines, names and
 * counters around comments, prose of other posts below the article.
 *
 * Must not judge: pages without an article (verse, results, lists of names): it has learned from articles, forums and
 * manuals, and short lines are all it would see.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Finding } from '../../../pipeline/model/page.ts';
import type { Line, PageView } from '../label-rule.ts';
import { judgeLines, type TextCalibration, type TextContentModel } from './judge-lines.ts';
import { MODEL } from './model.data.ts';
import { unpackTextModel } from './model.ts';
import { calibrated } from '../../measures/calibration.ts';
import { REMOVES_FROM, REMOVES_MEASURED_FROM } from '../../measures/removes-from.ts';

/** From here on a line is noted as doubtful. */
const DOUBTFUL = 0.4;
/** Fewer paragraphs make no article. */
const MIN_PARAGRAPHS = 3;
/** A rule so sure removes whatever the model thinks of the line: it may know the language, which the model does not. */
const SURE = 0.8;
const SURE_OF_WORDS = 0.7;
/** A short line that ends like a sentence may be the last word of an interview ("Thank you."): it takes more to remove it. */
const SHORT_SENTENCE = 0.9;
/** Rules of these classes remove only where two signals of their own agree. */
const AGREED: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>(['injected-item', 'sponsor-hosting-ad']);
/** So sure is the model that a line is content that a rule arguing from place alone gives way. */
const CONTENT = 0.3;

/** Rules of these classes argue from what stands around a line, as the model does. */
const FROM_PLACE: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>([
  'furniture',
  'related-list',
  'teaser-card',
  'toc',
  'contact-block',
]);
/** Where a phrase or a mark of the page's source says it, they do not. */
const SAYS_IT = /^(?:lexicon|markup):/;

let model: TextContentModel | undefined;

/** Weighs the rules' findings, and adds the model's. Does nothing on HTML pages. */
export function labelTextContent(view: PageView): void {
  if (view.mode !== 'text' || view.prose.length < MIN_PARAGRAPHS) return;
  model ??= unpackTextModel(MODEL);
  const probabilities = judgeLines(view, model);
  const headline = headlineOf(view);
  for (const line of view.lines)
    if (line.index !== headline) line.block.findings = weighed(line, probabilities[line.index]!, model.calibration);
}

/** The model has not been told of headlines: the first line that no rule takes and that is long enough for one is left alone. */
function headlineOf(view: PageView): number {
  return view.lines.findIndex((line) => line.wordCount >= MIN_HEADLINE_WORDS && (ruleOf(line)?.confidence ?? 0) < REMOVES_FROM);
}

const MIN_HEADLINE_WORDS = 3;

/**
 * A line's findings when the model has spoken: what the line is, the rules know better; how sure that is, was measured for lines with
 * and without a rule's word.
 *
 * @param probability that the line is boilerplate, from the model
 */
export function weighed(line: Line, probability: number, calibration: TextCalibration): Finding[] {
  const { findings } = line.block;
  if (line.isProtected) return findings;
  const rule = ruleOf(line);
  const isRuled = rule !== undefined && rule.confidence >= REMOVES_FROM;
  const share = calibrated(isRuled ? calibration.ruled : calibration.unruled, probability);
  const isSpared = !isRuled && line.endsSentence && !line.isProse && share < SHORT_SENTENCE;
  const measured = isSpared ? Math.min(share, REMOVES_MEASURED_FROM - LEAST_STEP) : share;
  const confidence = isRuled && isSure(rule, probability) ? Math.max(measured, REMOVES_MEASURED_FROM) : measured;
  if (!isRuled && confidence < DOUBTFUL) return findings;
  const known = rule ?? FURNITURE;
  const settled: Finding = {
    class: known.class,
    action: known.action,
    rule: known.rule,
    confidence: Number(confidence.toFixed(2)),
    isMeasured: true,
    evidence: [...known.evidence, `model:${probability.toFixed(2)}`],
  };
  return [settled, ...findings.filter(({ part }) => part !== undefined)];
}

/** Confidences are written with two places. */
const LEAST_STEP = 0.01;

const FURNITURE: Finding = { class: 'furniture', action: 'removed', rule: 'label/text-content', confidence: 0, evidence: [] };

/** The surest of the rules that speak of the whole line. */
function ruleOf({ block }: Line): Finding | undefined {
  let surest: Finding | undefined;
  for (const finding of block.findings) {
    if (finding.part === undefined && finding.confidence > (surest?.confidence ?? 0)) surest = finding;
  }
  return surest;
}

function isSure({ class: name, confidence, evidence }: Finding, probability: number): boolean {
  if (AGREED.has(name)) return true;
  if (evidence.some((each) => SAYS_IT.test(each))) return confidence >= SURE_OF_WORDS;
  return confidence >= SURE && (probability >= CONTENT || !FROM_PLACE.has(name));
}
