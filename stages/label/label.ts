/**
 * label: says what each block is and why, and removes nothing.
 */
import type { Plugin } from 'unified';
import { DEFAULT_PAGE_SETTINGS } from '../../pipeline/model/capture.ts';
import type { Page } from '../../pipeline/model/page.ts';
import { applyRules } from './apply-rules.ts';
import { mainContent } from './main-content/main-content.ts';
import { pageView } from './page-view.ts';
import { settle } from './settle.ts';
import { labelTextContent } from './text-content/text-content.ts';

export const label: Plugin<[], Page> = function () {
  return (page, file) => {
    const { labels } = file.data.settings ?? DEFAULT_PAGE_SETTINGS;
    const view = pageView(page, file.data.head);
    if (page.mode === 'text' || labels !== 'model') applyRules(view);
    if (labels === 'rules') return;
    labelTextContent(view);
    for (const { block, ...finding } of mainContent.find(view, file)) {
      settle(block, { ...finding, rule: `label/${mainContent.name}` }, file.data.pageType);
    }
  };
};
