/** In every language of the lexicons: a date under the headline, and the first phrases of the classes that pages always have. */
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../pipeline/model/page.ts';
import { applyRules } from '../../../../stages/label/apply-rules.ts';
import { pageView } from '../../../../stages/label/page-view.ts';
import type { Lexicon } from '../../../../stages/lexicons/lexicon.ts';
import { LEXICONS } from '../../../../stages/lexicons/registry.ts';
import { parseText } from '../../../../stages/parse/text/parse-text.ts';
import { ARTICLE, MORE } from './article.ts';

/** Prose that a page in the language could have: its own function words among the words of an article. */
function paragraphs(lexicon: Lexicon): string[] {
  const words = lexicon.functionWords;
  return [...ARTICLE, ...MORE].map((text, i) =>
    words.length === 0 ? text : `${[...words.slice(i), ...words].slice(0, 24).join(' ')}. ${i}.`,
  );
}

function classesOf(lines: readonly string[]): Map<string, string[]> {
  const page = parseText(lines.join('\n\n'), new VFile());
  applyRules(pageView(page, undefined));
  return new Map(
    blocksOf(page).map(({ text, findings }) => [
      text,
      findings.filter(({ confidence }) => confidence >= 0.5).map((finding) => finding.class),
    ]),
  );
}

const written = (phrase: string): string => phrase.replaceAll('…', '').replaceAll('#', '4').trim();

describe.each(LEXICONS.filter(({ language }) => language !== 'und').map((lexicon) => [lexicon.language, lexicon] as const))(
  '%s',
  (language, lexicon) => {
    test('a long date', () => {
      const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2022-09-20'));
      expect(classesOf(['Springfield', date, ...paragraphs(lexicon)]).get(date)).toContain('date-line');
    });

    const phrases: Lexicon['phrases'] = lexicon.phrases;
    test.each(['comment-form', 'next-post', 'related-list', 'source-link', 'ad-label'] as const)('%s below the article', (name) => {
      const phrase = written(phrases[name]!.alone![0]!);
      expect(classesOf(['Springfield', ...paragraphs(lexicon), phrase]).get(phrase)).toContain(name);
    });
  },
);
