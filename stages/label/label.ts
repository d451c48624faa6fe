/**
 * label: says what each block is and why, and removes nothing.
 */
import type { Plugin } from 'unified';
import type { Page } from '../../pipeline/model/page.ts';
import { pageView } from './page-view.ts';
import { applyRules } from './apply-rules.ts';

export const label: Plugin<[], Page> = function () {
  return (page, file) => {
    const view = pageView(page, file.data.head);
    applyRules(view);
  };
};
