/**
 * The recipe: the stages in order. The one door through which the pipeline reaches them.
 *
 * `open` turns bytes into the text of a VFile (decode, repair); the frozen processor does the rest. To extend it, call
 * `recipe()` and `.use()` a plugin of your own: it sees the same tree.
 */
import { unified } from 'unified';
import type { Capture, MarkupLimits, PageSettings } from '../pipeline/model/capture.ts';
import type { CleanRecord } from '../pipeline/model/record.ts';
import { compose } from './compose/compose.ts';
import { describe } from './describe/describe.ts';
import { label } from './label/label.ts';
import { open } from './open.ts';
import { parse } from './parse/parse.ts';
import { prune } from './prune/prune.ts';

export { decode } from './decode/decode.ts';
export { type Assignment, type DedupMethodName, type Signature } from './dedup/dedup-method.ts';
export { recordDedup } from './dedup/record-dedup.ts';
export { DEDUP } from './dedup/registry.ts';
export { assignmentOf } from './dedup/assignment.ts';
export { furnitureOn } from './dedup/furniture.ts';
export { returningParagraphs, type ReturningParagraph } from './dedup/returning-paragraphs.ts';
export { passagesOfBoth } from './dedup/shared-passages.ts';
export { hashesOf, reachOf } from './dedup/sketch.ts';
export { exactSql } from './dedup/sql/exact-sql.ts';
export { nearSql } from './dedup/sql/near-sql.ts';
export type { DedupSql } from './dedup/sql/statement.ts';
export { sign } from './dedup/sign.ts';
export { toMarkdown } from './compose/markdown.ts';
export { repair, undo } from './repair/repair.ts';
export { open };

export const recipe = unified()
  .use(parse) // source → tree: HTML and plain text become sections and blocks
  .use(label) // what each block is, and why; removes nothing
  .use(prune) // removes by label; keeps what it took
  .use(describe) // title, authors, dates, language … from what is left and what was moved
  .use(compose) // tree → record
  .freeze();

/**
 * One capture to one record.
 *
 * @throws {PageError} when the page cannot be worked; its code is the quarantine reason
 */
export function cleanPage(capture: Capture, settings?: PageSettings, limits?: MarkupLimits): CleanRecord {
  return recipe.processSync(open(capture, settings, limits)).result as CleanRecord;
}
