/** The contract of a rule, and what it is given to look at. */
import type { HeadFacts } from '../../pipeline/model/head-facts.ts';
import type { Block, Finding, Page, PageMode } from '../../pipeline/model/page.ts';

export interface LabelRule {
  /** The file's name; the rule id is `label/<name>`. */
  name: string;
  find: (view: PageView) => Iterable<LabelledBlock>;
}

/** A page made ready for rules: everything several rules need, computed once. */
export interface PageView {
  page: Page;
  mode: PageMode;
  /** Every block in document order. */
  blocks: readonly Block[];
  /** Each block's text folded for matching against lexicons; same order as `blocks`. */
  folded: readonly string[];
  head: HeadFacts | undefined;
}

export interface LabelledBlock extends Omit<Finding, 'rule'> {
  block: Block;
}
