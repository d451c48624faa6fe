/** Every rule, in the order it runs: what stands alone first, what leans on earlier findings last. */
import type { LabelRule } from '../label-rule.ts';
import { adLabel } from './ad-label.ts';
import { affiliateNote } from './affiliate-note.ts';
import { agencyTail } from './agency-tail.ts';
import { altCaptionGlue } from './alt-caption-glue.ts';
import { authorBio } from './author-bio.ts';
import { blockPage } from './block-page.ts';
import { breadcrumb } from './breadcrumb.ts';
import { byline } from './byline.ts';
import { commentCount } from './comment-count.ts';
import { commentEntries } from './comment-entries.ts';
import { commentForm } from './comment-form.ts';
import { commentThread } from './comment-thread.ts';
import { contactBlock } from './contact-block.ts';
import { cookieBanner } from './cookie-banner.ts';
import { copyright } from './copyright.ts';
import { dateLine } from './date-line.ts';
import { donatePromo } from './donate-promo.ts';
import { followUs } from './follow-us.ts';
import { furniture } from './furniture.ts';
import { gluedPhrases } from './glued-phrases.ts';
import { imageCredit } from './image-credit.ts';
import { injectedItem } from './injected-item.ts';
import { jsNotice } from './js-notice.ts';
import { languageSwitch } from './language-switch.ts';
import { leadRepeat } from './lead-repeat.ts';
import { leftoverMarkup } from './leftover-markup.ts';
import { legalReuse } from './legal-reuse.ts';
import { mustReadLabel } from './must-read-label.ts';
import { navigation } from './navigation.ts';
import { nextPost } from './next-post.ts';
import { oneLinePage } from './one-line-page.ts';
import { pagination } from './pagination.ts';
import { paywallNotice } from './paywall-notice.ts';
import { playerText } from './player-text.ts';
import { pollQuiz } from './poll-quiz.ts';
import { prevPost } from './prev-post.ts';
import { printMailTools } from './print-mail-tools.ts';
import { qr } from './qr.ts';
import { reactionWidget } from './reaction-widget.ts';
import { readTime } from './read-time.ts';
import { relatedList } from './related-list.ts';
import { seeAlsoInsert } from './see-also-insert.ts';
import { shareBar } from './share-bar.ts';
import { shortLink } from './short-link.ts';
import { sourceLink } from './source-link.ts';
import { sponsorHostingAd } from './sponsor-hosting-ad.ts';
import { starRating } from './star-rating.ts';
import { storyCode } from './story-code.ts';
import { subscribePromo } from './subscribe-promo.ts';
import { tagList } from './tag-list.ts';
import { teaserCard } from './teaser-card.ts';
import { titleRepeat } from './title-repeat.ts';
import { toc } from './toc.ts';
import { translationNoise } from './translation-noise.ts';
import { viewCount } from './view-count.ts';

export const LABEL_RULES: readonly LabelRule[] = [
  gluedPhrases,
  cookieBanner,
  jsNotice,
  blockPage,
  navigation,
  playerText,
  adLabel,
  affiliateNote,
  dateLine,
  readTime,
  viewCount,
  commentCount,
  byline,
  breadcrumb,
  languageSwitch,
  titleRepeat,
  leadRepeat,
  toc,
  imageCredit,
  mustReadLabel,
  seeAlsoInsert,
  starRating,
  reactionWidget,
  shareBar,
  followUs,
  subscribePromo,
  paywallNotice,
  donatePromo,
  printMailTools,
  commentForm,
  commentThread,
  commentEntries,
  nextPost,
  prevPost,
  relatedList,
  teaserCard,
  authorBio,
  tagList,
  pagination,
  qr,
  storyCode,
  sourceLink,
  shortLink,
  legalReuse,
  copyright,
  contactBlock,
  pollQuiz,
  altCaptionGlue,
  leftoverMarkup,
  oneLinePage,
  agencyTail,
  injectedItem,
  translationNoise,
  sponsorHostingAd,
  furniture,
];
