/** What stands under the heading of a list of other stories: titles and their teasers, up to the next prose or label. */
import { isCutOff } from '../measures/sentence-end.ts';
import type { Line, PageView } from './label-rule.ts';
import { REMOVES_FROM } from '../measures/removes-from.ts';

/** "Related" lists hold three to ten stories of two or three lines each. */
const MAX_LINES = 40;

export function listBelow(view: PageView, heading: Line): Line[] {
  const list: Line[] = [];
  for (const line of view.lines.slice(heading.index + 1, heading.index + 1 + MAX_LINES)) {
    if (isArticle(line) || startsOther(line) || (list.length > 0 && isSubheading(line, view))) break;
    list.push(line);
  }
  return list;
}

function isArticle(line: Line): boolean {
  return line.isProtected || (line.isProse && !isCutOff(line.block.text));
}

/** Another widget begins: its own rule knows better. */
function startsOther(line: Line): boolean {
  return line.block.findings.some((finding) => finding.part === undefined && finding.confidence >= REMOVES_FROM);
}

/** In the middle of an article the last line above its next paragraph is likelier a heading of the article. */
function isSubheading(line: Line, view: PageView): boolean {
  const next = view.lines[line.index + 1];
  return line.zone === 'body' && line.block.type === 'heading' && next?.isProse === true;
}
