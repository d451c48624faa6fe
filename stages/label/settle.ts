/**
 * label/settle: where the lexicon rules and the learned model speak of the same block of an HTML page, one finding.
 *
 * The model has seen the page as a whole, so whether a block goes is its word; what the block is, and parts of blocks, is the rules'.
 * A rule overrules it only where the model itself is in doubt. On pages of text the model of lines does this itself.
 */
import type { Block, Finding, PageType } from '../../pipeline/model/page.ts';
import { REMOVES_FROM } from '../measures/removes-from.ts';

/**
 * What it takes to overrule: a kept block with less than `doubt` is content to the model, whatever its words (an article about cookies,
 * a shop's price list), and a rule below `sure` is a guess. The rules know running text best, and there they are heard sooner.
 */
const OVERRULES = { article: { doubt: 0.05, sure: 0.5 }, other: { doubt: 0.25, sure: 0.8 } } as const;

/** Below this a finding only says that the block is content. */
const NOISE = 0.2;

/** Replaces the whole-block findings of a block by one at most; `judged` is the model's. */
export function settle(block: Block, judged: Finding, pageType: PageType | undefined): void {
  const rules = block.findings.filter(({ part }) => part === undefined).toSorted((a, b) => b.confidence - a.confidence);
  const parts = block.findings.filter(({ part }) => part !== undefined);
  const final = settled(judged, rules[0], OVERRULES[pageType === 'article' ? 'article' : 'other']);
  block.findings = final.confidence < NOISE ? parts : [final, ...parts];
}

function settled(judged: Finding, rule: Finding | undefined, { doubt, sure }: { doubt: number; sure: number }): Finding {
  if (rule === undefined || rule.confidence < REMOVES_FROM) return judged;
  const evidence = [...rule.evidence, ...judged.evidence];
  if (judged.confidence >= REMOVES_FROM) return { ...rule, confidence: Math.max(rule.confidence, judged.confidence), evidence };
  if (judged.confidence >= doubt && rule.confidence >= sure) return { ...rule, confidence: REMOVES_FROM, evidence };
  return { ...rule, confidence: Math.min(rule.confidence, judged.confidence), evidence };
}
