/** The whole of label over plain text: what must stay whole, and what the learned part adds to the rules. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS } from '../../../../pipeline/model/capture.ts';
import { blocksOf, type Block } from '../../../../pipeline/model/page.ts';
import { applyRules } from '../../../../stages/label/apply-rules.ts';
import { pageView } from '../../../../stages/label/page-view.ts';
import { labelTextContent } from '../../../../stages/label/text-content/text-content.ts';
import { verdictOn } from '../../../../stages/prune/policy.ts';
import { parseText } from '../../../../stages/parse/text/parse-text.ts';
import { ARTICLE, MORE } from '../rules/article.ts';

function labelled(source: string): Block[] {
  const page = parseText(source, new VFile());
  const view = pageView(page, undefined);
  applyRules(view);
  labelTextContent(view);
  return blocksOf(page);
}

const removed = (source: string): string[] =>
  labelled(source)
    .filter(({ findings }) =>
      findings.some((finding) => finding.part === undefined && verdictOn(finding, DEFAULT_PAGE_SETTINGS) === 'remove'),
    )
    .map(({ text }) => text);

describe('kept whole', () => {
  const cases = JSON.parse(readFileSync(new URL('kept-whole.cases.json', import.meta.url), 'utf8')) as Array<{
    label: string;
    input: string[];
  }>;

  test.each(cases)('$label', ({ input }) => expect(removed(input.join('\n'))).toEqual([]));
});

describe('what the rules do not know', () => {
  const headline = 'Harbour reopens after three days of storm';
  const titles = ['Cranes broken by the wind', 'Why the tide was so high', 'Ten quiet bays for a swim', 'Old pier to get a new roof'];

  test('an unmarked list of headlines below the comment form', () => {
    const source = [headline, ...ARTICLE, ...MORE, 'Leave a Reply', 'Your email address will not be published.', ...titles].join('\n\n');
    expect(removed(source)).toEqual(expect.arrayContaining(titles));
  });

  test('the article itself stays', () => {
    const source = [headline, ...ARTICLE, ...MORE, 'Leave a Reply', 'Your email address will not be published.', ...titles].join('\n\n');
    expect(removed(source).filter((text) => [...ARTICLE, ...MORE].includes(text))).toEqual([]);
  });
});

test('the same text is labelled the same each time', () => {
  const source = [...ARTICLE, 'Related Articles', 'Cranes broken by the storm'].join('\n\n');
  expect(labelled(source).map(({ findings }) => findings)).toEqual(labelled(source).map(({ findings }) => findings));
});

test('the headline is never taken, nor what stands above it kept', () => {
  const source = ['QR codeQR code', 'Harbour reopens after three days of storm', '20 Sep 2022 - 9:43', ...ARTICLE, ...MORE].join('\n\n');
  expect(removed(source)).toEqual(['QR codeQR code', '20 Sep 2022 - 9:43']);
});
