/**
 * prune: removes by label, and is the only stage that does. What goes is kept beside the tree, with its place in
 * the source, so that it can be explained and put back.
 */
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../pipeline/model/capture.ts';
import { blocksOf, type Block, type Finding, type Page, type Removal } from '../../pipeline/model/page.ts';
import { cut, sourceRange, type Range } from './cut.ts';
import { verdictOn } from './policy.ts';

export const prune: Plugin<[], Page> = function () {
  return (page, file) => {
    const settings = file.data.settings ?? DEFAULT_PAGE_SETTINGS;
    const pruned: Pruned = { kept: [], removals: [], suspects: [] };
    const placed = place(page, file);
    for (const block of blocksOf(page)) pruneBlock(block, placed, settings, pruned);
    file.data.removals = pruned.removals.toSorted(bySource);
    file.data.suspects = pruned.suspects.toSorted(bySource);
    return { ...page, children: pruned.kept };
  };
};

interface Pruned {
  kept: Block[];
  removals: Removal[];
  suspects: Removal[];
}

type Place = (finding: Finding, block: Block, range: Range) => Removal;

function pruneBlock(block: Block, placed: Place, settings: PageSettings, into: Pruned): void {
  if (block.findings.length === 0) {
    into.kept.push(block);
    return;
  }
  const wholes = block.findings.filter((finding) => finding.part === undefined).toSorted(byConfidence);
  const strongest = wholes[0];
  const verdict = strongest === undefined ? 'keep' : verdictOn(strongest, settings);
  if (verdict === 'remove') {
    into.removals.push(placed(strongest!, block, block));
    return;
  }
  if (verdict === 'suspect') into.suspects.push(placed(strongest!, block, block));
  const cuts: Range[] = [];
  for (const finding of block.findings.filter((each) => each.part !== undefined).toSorted(byConfidence)) {
    const part = onWholeCharacters(finding.part!, block.text);
    const range = sourceRange(block, part);
    if (range === null || cuts.some((other) => part.start < other.end && other.start < part.end)) continue;
    const partVerdict = verdictOn(finding, settings);
    if (partVerdict === 'suspect') into.suspects.push(placed({ ...finding, part }, block, range));
    if (partVerdict !== 'remove') continue;
    cuts.push(part);
    into.removals.push(placed({ ...finding, part }, block, range));
  }
  into.kept.push(
    cuts.length === 0
      ? block
      : cut(
          block,
          cuts.toSorted((a, b) => a.start - b.start),
        ),
  );
}

/** A cut never falls between the two halves of a surrogate pair; half an emoji is not text. */
function onWholeCharacters({ start, end }: Range, text: string): Range {
  return { start: start - Number(isSplit(text, start)), end: end + Number(isSplit(text, end)) };
}

function isSplit(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}

/** In text mode a removal holds the source itself; in HTML what the block says, not its markup. */
function place(page: Page, file: VFile): Place {
  const source = String(file);
  return (finding, block, { start, end }) => {
    const { class: name, action, rule, confidence, evidence, part } = finding;
    const said = part === undefined ? block.text : block.text.slice(part.start, part.end);
    return { class: name, action, rule, confidence, evidence, start, end, text: page.mode === 'text' ? source.slice(start, end) : said };
  };
}

function byConfidence(a: Finding, b: Finding): number {
  return b.confidence - a.confidence;
}

function bySource(a: Removal, b: Removal): number {
  return a.start - b.start || a.end - b.end;
}
