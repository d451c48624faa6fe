/** The cases of describe's readers. A case marked `fail` is a known weakness: when it starts to pass, it wants to be promoted. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../pipeline/model/page.ts';
import { machineDate } from '../../../stages/describe/dates/machine-date.ts';
import { urlDate } from '../../../stages/describe/dates/url-date.ts';
import { findDate } from '../../../stages/describe/dates/written-date.ts';
import { titleLine } from '../../../stages/describe/fields/title-line.ts';
import { readOpening } from '../../../stages/describe/names/dateline.ts';
import { personNames } from '../../../stages/describe/names/person-names.ts';
import { withoutSite } from '../../../stages/describe/names/site-suffix.ts';
import machineDateCases from './machine-date.cases.json' with { type: 'json' };
import openingCases from './opening.cases.json' with { type: 'json' };
import personNameCases from './person-names.cases.json' with { type: 'json' };
import siteSuffixCases from './site-suffix.cases.json' with { type: 'json' };
import titleLineCases from './title-line.cases.json' with { type: 'json' };
import urlDateCases from './url-date.cases.json' with { type: 'json' };
import writtenDateCases from './written-date.cases.json' with { type: 'json' };
import { paragraph, textView } from './pages.ts';

interface Case<Input> {
  label: string;
  input: Input;
  expected: unknown;
  expect: string;
}

runCases<{ language?: string; order?: string } & Case<string>>('written-date', writtenDateCases, ({ input, language = null, order }) => {
  return findDate(input, { language, order: order === 'day-first' || order === 'month-first' ? order : undefined })?.value;
});
runCases<Case<string>>('machine-date', machineDateCases, ({ input }) => machineDate(input));
runCases<Case<string>>('url-date', urlDateCases, ({ input }) => urlDate(input));
runCases<{ others?: string[] } & Case<string>>('person-names', personNameCases, ({ input, others }) => personNames(input, others));
runCases<{ sites: string[]; others: string[] } & Case<string>>('site-suffix', siteSuffixCases, ({ input, sites, others }) =>
  withoutSite(input, sites, others),
);
runCases<Case<string>>('opening', openingCases, ({ input }) => readOpening(input));
runCases<Case<string[]>>(
  'title-line',
  titleLineCases,
  ({ input }) => titleLine(textView(input.map((text): Block => paragraph(text))))?.value,
);

function runCases<Each extends Case<unknown>>(name: string, cases: readonly Each[], read: (each: Each) => unknown): void {
  describe(name, () => {
    for (const each of cases) {
      const run = each.expect === 'fail' ? test.fails : test;
      run(each.label, () => {
        expect(read(each) ?? null).toEqual(each.expected);
      });
    }
  });
}
