/** Every rule against its cases: what it finds, what it only suspects, and what it must leave alone. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { applyRules } from '../../../../stages/label/apply-rules.ts';
import { pageView } from '../../../../stages/label/page-view.ts';
import { LABEL_RULES } from '../../../../stages/label/rules/registry.ts';
import { parseText } from '../../../../stages/parse/text/parse-text.ts';
import { ARTICLE, MORE } from './article.ts';

interface Case {
  label: string;
  comment: string;
  /** One paragraph each; `@article` and `@more` stand for the invented article of `article.ts`. */
  input: string[];
  /** What the rule marks at 0.5 or more, in order. */
  expected: string[];
  /** What it marks below that; not looked at where absent. */
  suspected?: string[];
}

const STANDS_FOR: Record<string, string[]> = { '@article': ARTICLE, '@more': MORE };

function found(rule: string, input: readonly string[]): { marked: string[]; suspected: string[] } {
  const file = new VFile(input.flatMap((line) => STANDS_FOR[line] ?? [line]).join('\n\n'));
  const page = parseText(String(file), file);
  applyRules(pageView(page, undefined));
  const marks = page.children.flatMap((block) =>
    block.type === 'section'
      ? []
      : block.findings
          .filter((finding) => finding.rule === `label/${rule}`)
          .map(({ confidence, part }) => ({ confidence, text: part ? block.text.slice(part.start, part.end) : block.text })),
  );
  const unique = (isMarked: boolean): string[] => [
    ...new Map(
      marks.filter(({ confidence }) => confidence >= 0.5 === isMarked).map((mark, i) => [`${i} ${mark.text}`, mark.text]),
    ).values(),
  ];
  return { marked: unique(true), suspected: unique(false) };
}

describe.each(LABEL_RULES.map(({ name }) => name))('%s', (rule) => {
  const cases = JSON.parse(readFileSync(new URL(`${rule}.cases.json`, import.meta.url), 'utf8')) as Case[];

  test('has a case it must leave alone', () => {
    expect(cases.some(({ expected }) => expected.length === 0)).toBe(true);
  });

  test.each(cases)('$label', ({ input, expected, suspected }) => {
    const marks = found(rule, input);
    expect([...new Set(marks.marked)]).toEqual([...new Set(expected)]);
    if (suspected) expect(marks.suspected).toEqual(suspected);
  });
});
