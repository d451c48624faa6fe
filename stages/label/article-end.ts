/** Where the article is certainly over: the first widget that sites print only below an article. */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { Line, PageView } from './label-rule.ts';

const AFTER_ARTICLES: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>([
  'comment-form',
  'comment-count',
  'comment-thread',
  'next-post',
  'prev-post',
  'related-list',
  'author-bio',
]);

/** Most of the prose must be over: some sites print a comment link above the text. */
const MIN_PROSE_BEFORE = 0.6;
const MIN_CONFIDENCE = 0.7;

/** That widget's first line, or undefined. */
export function articleEnd(view: PageView): Line | undefined {
  if (view.prose.length === 0) return undefined;
  return view.lines.find(
    (line) =>
      line.zone === 'tail' &&
      line.proseBefore >= MIN_PROSE_BEFORE &&
      line.block.findings.some((finding) => AFTER_ARTICLES.has(finding.class) && finding.confidence >= MIN_CONFIDENCE),
  );
}
