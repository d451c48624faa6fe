/** The rules' findings as figures: for each group of classes, the highest confidence. */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Finding } from '../../../pipeline/model/page.ts';

const GROUP_OF: Partial<Record<BoilerplateClass, number>> = {
  'comment-form': 0,
  'comment-count': 0,
  'comment-thread': 0,
  'share-bar': 1,
  'follow-us': 1,
  'print-mail-tools': 1,
  'related-list': 2,
  'next-post': 2,
  'prev-post': 2,
  'teaser-card': 2,
  'see-also-insert': 3,
  'must-read-label': 3,
  'subscribe-promo': 4,
  'paywall-notice': 4,
  'donate-promo': 4,
  'byline': 5,
  'date-line': 5,
  'read-time': 5,
  'view-count': 5,
  'author-bio': 6,
  'star-rating': 7,
  'reaction-widget': 7,
  'copyright': 8,
  'legal-reuse': 8,
  'cookie-banner': 8,
  'affiliate-note': 8,
  'navigation': 9,
  'pagination': 9,
  'toc': 9,
  'breadcrumb': 9,
  'language-switch': 9,
  'image-credit': 10,
  'furniture': 11,
}; // prettier-ignore

export const FINDING_GROUPS = [
  'foundComments',
  'foundShare',
  'foundRelated',
  'foundInsert',
  'foundPromo',
  'foundMeta',
  'foundBio',
  'foundRating',
  'foundLegal',
  'foundNavigation',
  'foundCredit',
  'foundBelowEnd',
  'foundOther',
] as const;

const OTHER = FINDING_GROUPS.length - 1;

export function findingFigures(findings: readonly Finding[], into: Float32Array, at: number): void {
  for (let group = 0; group <= OTHER; group++) into[at + group] = 0;
  for (const finding of findings) {
    if (finding.part !== undefined) continue;
    const group = at + (GROUP_OF[finding.class] ?? OTHER);
    into[group] = Math.max(into[group]!, finding.confidence);
  }
}
