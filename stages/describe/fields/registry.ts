/** The fields of `article`, in the order they are found: a later one may look at those before it. */
import type { AnyField } from '../field.ts';
import { alternativeHeadline } from './alternative-headline.ts';
import { articleSection } from './article-section.ts';
import { author } from './author.ts';
import { creditText } from './credit-text.ts';
import { dateModified } from './date-modified.ts';
import { datePublished } from './date-published.ts';
import { dateline } from './dateline.ts';
import { headline } from './headline.ts';
import { identifier } from './identifier.ts';
import { image } from './image.ts';
import { isBasedOn } from './is-based-on.ts';
import { keywords } from './keywords.ts';
import { license } from './license.ts';
import { publisher } from './publisher.ts';
import { sourceOrganization } from './source-organization.ts';
import { timeRequired } from './time-required.ts';

export const FIELDS: readonly AnyField[] = [
  publisher,
  headline,
  alternativeHeadline,
  author,
  datePublished,
  dateModified,
  dateline,
  sourceOrganization,
  creditText,
  articleSection,
  keywords,
  image,
  license,
  isBasedOn,
  identifier,
  timeRequired,
];
