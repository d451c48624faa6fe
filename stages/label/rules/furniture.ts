/**
 * label/furniture: whatever else stands below a widget that ends articles: names and texts of commenters, lists without
 * a heading, the site's foot. Plain text only: on an HTML page the place of a block in the tree says more.
 *
 * Must not catch: an article that goes on below a related list: prose is spared while a fifth of it is still to come.
 */
import { articleEnd } from '../article-end.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

/** Comments and bios are prose too, but rarely more than this share of the page. */
const MAX_PROSE_AFTER = 0.2;
const SHORT_LINE = 0.7;
const PROSE = 0.55;

export const furniture: LabelRule = {
  name: 'furniture',
  *find(view) {
    if (view.mode !== 'text') return;
    const end = articleEnd(view);
    if (end === undefined) return;
    const spared = end.proseAfter > MAX_PROSE_AFTER;
    for (const line of view.lines.slice(end.index + 1)) {
      if (line.block.findings.some((finding) => finding.confidence >= SHORT_LINE) || line.isProtected || (spared && line.isProse)) continue;
      yield below(line, end);
    }
  },
};

function below(line: Line, end: Line): LabelledBlock {
  return {
    block: line.block,
    class: 'furniture',
    action: 'removed',
    confidence: line.isProse ? PROSE : SHORT_LINE,
    evidence: [`position:after ${end.block.findings[0]!.class}`],
  };
}
