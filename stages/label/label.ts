/**
 * label: says what each block is and why, and removes nothing.
 */
import type { Plugin } from 'unified';
import { blocksOf, type Page } from '../../pipeline/model/page.ts';
import type { PageView } from './label-rule.ts';
import { LABEL_RULES } from './rules/registry.ts';

export const label: Plugin<[], Page> = function () {
  return (page, file) => {
    const blocks = blocksOf(page);
    const folded = blocks.map((block) => block.text.toLowerCase());
    const view: PageView = { page, mode: page.mode, blocks, folded, head: file.data.head };
    for (const rule of LABEL_RULES) {
      for (const { block, ...finding } of rule.find(view)) block.findings.push({ ...finding, rule: `label/${rule.name}` });
    }
  };
};
