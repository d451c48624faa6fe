/**
 * The shape of a lexicon: the phrases with which one language's web pages label their furniture.
 *
 * A phrase is written as pages print it; `fold` makes case, accents, punctuation and width irrelevant.
 * `#` stands for any number. An ellipsis says where more may follow:
 *
 *     'Leave a Reply'      the whole line
 *     'Share this …'       the line starts so
 *     'Source: …'          the line starts so, and a colon stands there
 *     '… cookies …'        the words stand anywhere in the line
 */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';

/**
 * How much a phrase proves: `alone` is never article text; `tail-only` is furniture after the article's last
 * sentence; `needs-neighbour` counts only beside another phrase of its class ("Name" under "Leave a Reply").
 */
export const STRENGTHS = ['alone', 'tail-only', 'needs-neighbour'] as const;

export type Strength = (typeof STRENGTHS)[number];

/** Where in the line a phrase must stand. */
export type MatchKind = 'whole-line' | 'line-start' | 'contains';

export type PhraseGroup = Partial<Record<Strength, readonly string[]>>;

export interface Lexicon {
  /** BCP 47; `und` for what every language shares: network names, wire agencies. */
  language: string;
  /** Frequent short words; they tell languages apart and carry no topic. Empty where a script needs none. */
  functionWords: readonly string[];
  /**
   * What blog engines print around each reader's comment: `above`, beside the name ("Jane says:"), `below`, its buttons run together
   * ("ReplyDelete"). Forums quote with `aboveDated`, so these need a date beside them.
   */
  comments?: { above: readonly string[]; aboveDated?: readonly string[]; below?: readonly string[] };
  phrases: Partial<Record<BoilerplateClass, PhraseGroup>>;
}
