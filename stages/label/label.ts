/**
 * label: says what each block is and why, and removes nothing.
 */
import type { Plugin } from 'unified';
import type { Page } from '../../pipeline/model/page.ts';
import { pageView } from './page-view.ts';
import { LABEL_RULES } from './rules/registry.ts';

export const label: Plugin<[], Page> = function () {
  return (page, file) => {
    const view = pageView(page, file.data.head);
    for (const rule of LABEL_RULES) {
      for (const { block, ...finding } of [...rule.find(view)]) block.findings.push({ ...finding, rule: `label/${rule.name}` });
    }
  };
};
