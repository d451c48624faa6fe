/** The contract of a rule, and what it is given to look at. */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { HeadFacts } from '../../pipeline/model/head-facts.ts';
import type { Block, Finding, Page, PageMode } from '../../pipeline/model/page.ts';
import type { PhraseHit } from '../lexicons/phrase-index.ts';
import type { WordTable } from '../lexicons/word-table.ts';

export interface LabelRule {
  /** The file's name; the rule id is `label/<name>`. */
  name: string;
  /** Findings of the rules before it already stand on the blocks. */
  find: (view: PageView) => Iterable<LabelledBlock>;
}

/** A page made ready for rules: everything several rules need, computed once. */
export interface PageView {
  page: Page;
  mode: PageMode;
  /** Every block in document order. */
  blocks: readonly Block[];
  /** What is known of each block; same order as `blocks`. */
  lines: readonly Line[];
  /** The lines in which phrases of a class stand. */
  linesWithPhrase: ReadonlyMap<BoilerplateClass, readonly Line[]>;
  /** The lines that are prose; none where there is no article: in verse, results, lists. */
  prose: readonly Line[];
  zones: Readonly<Record<Line['zone'], readonly Line[]>>;
  /** What is known of each word, by its number. */
  vocabulary: Vocabulary;
  /** Stems of the article's words of substance; made when first asked for. */
  topicStems: ReadonlySet<string>;
  head: HeadFacts | undefined;
}

export interface Vocabulary {
  words: WordTable;
  /** Those the page may be written in, of which function words are known. */
  languages: ReadonlySet<string>;
  /** 1 for the short frequent words of these languages. */
  isFunctionWord: Uint8Array;
  /** In how many prose blocks each word stands; 0 for function words. */
  topic: Uint32Array;
}

export interface Line {
  index: number;
  block: Block;
  /** The text folded for matching, word by word; made when first asked for. */
  words: readonly string[];
  /** The numbers of these words. */
  numbers: readonly number[];
  /** As many as the text would have in a language that writes spaces. */
  wordCount: number;
  /** Its letters, those of dense scripts counted as several. */
  weight: number;
  /** The phrases of the lexicons that hold for it. */
  hits: readonly PhraseHit[];
  /** Long enough for an argument, with a sentence mark: what articles are made of. */
  isProse: boolean;
  endsSentence: boolean;
  /** A correction note: kept always, whatever else it looks like. */
  isProtected: boolean;
  /** Share of the page's prose that stands before, and after, this line. */
  proseBefore: number;
  proseAfter: number;
  /** `head` before the first prose, `tail` where nearly all prose is over; widgets can hold prose of their own. */
  zone: 'head' | 'body' | 'tail';
}

export interface LabelledBlock extends Omit<Finding, 'rule'> {
  block: Block;
}
