/**
 * The classes of boilerplate: the closed list of words that `removed[].class` and
 * `suspect[].class` may use. Adding one is a change of the record.
 *
 * `navigation` and `furniture` close the list for HTML pages: what stands outside the
 * main content and is no widget of its own.
 */
export const BOILERPLATE_CLASSES = [
  'ad-label',
  'affiliate-note',
  'agency-tail',
  'alt-caption-glue',
  'appended-article',
  'author-bio',
  'block-page',
  'breadcrumb',
  'byline',
  'caption',
  'comment-count',
  'comment-form',
  'comment-thread',
  'contact-block',
  'cookie-banner',
  'copyright',
  'correction-note',
  'date-line',
  'dateline',
  'donate-promo',
  'follow-us',
  'furniture',
  'image-credit',
  'injected-item',
  'js-notice',
  'language-switch',
  'lead-repeat',
  'legal-reuse',
  'live-ticker-header',
  'must-read-label',
  'navigation',
  'next-post',
  'pagination',
  'paywall-notice',
  'player-text',
  'poll-quiz',
  'prev-post',
  'print-mail-tools',
  'qr',
  'reaction-widget',
  'read-time',
  'related-list',
  'see-also-insert',
  'share-bar',
  'short-link',
  'source-link',
  'sponsor-hosting-ad',
  'star-rating',
  'story-code',
  'subscribe-promo',
  'tag-list',
  'teaser-card',
  'title-repeat',
  'toc',
  'translation-noise',
  'view-count',
  'weather-stocks',
] as const;

export type BoilerplateClass = (typeof BOILERPLATE_CLASSES)[number];

/** `removed` is gone from `text`; `moved` went to a field of the record; `deduplicated` stands elsewhere in `text`. */
export const REMOVAL_ACTIONS = ['removed', 'moved', 'deduplicated'] as const;

export type RemovalAction = (typeof REMOVAL_ACTIONS)[number];
