/** Runs every rule over a page, in order; a rule sees what those before it found. */
import type { PageView } from './label-rule.ts';
import { LABEL_RULES } from './rules/registry.ts';

export function applyRules(view: PageView): void {
  for (const rule of LABEL_RULES) {
    for (const { block, ...finding } of Array.from(rule.find(view))) block.findings.push({ ...finding, rule: `label/${rule.name}` });
  }
}
