/** Runs every rule over a page, in order; a rule sees what those before it found. */
import type { Finding } from '../../pipeline/model/page.ts';
import type { LabelledBlock, LabelRule, PageView } from './label-rule.ts';
import { LABEL_RULES } from './rules/registry.ts';

export function applyRules(view: PageView): void {
  for (const rule of LABEL_RULES) {
    // All are found before the first is noted: what a rule finds does not hang on the order in which it looks.
    for (const found of Array.from(rule.find(view))) found.block.findings.push(findingOf(found, rule));
  }
}

function findingOf({ class: name, action, confidence, evidence, part }: LabelledBlock, rule: LabelRule): Finding {
  const finding: Finding = { class: name, action, rule: `label/${rule.name}`, confidence, evidence };
  if (part !== undefined) finding.part = part;
  return finding;
}
