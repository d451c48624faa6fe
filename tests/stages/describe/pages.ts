/** Hand-made pages for the tests of describe: trees, head facts and removals with invented names. */
import { VFile } from 'vfile';
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import { noHeadFacts, type HeadFacts } from '../../../pipeline/model/head-facts.ts';
import type { Block, BlockType, Page, PageMode, Removal } from '../../../pipeline/model/page.ts';
import { describe } from '../../../stages/describe/describe.ts';
import { viewOf, type PageView } from '../../../stages/describe/page-view.ts';

export function block(type: BlockType, text: string, rest: Partial<Block> = {}): Block {
  return { type, text, runs: [], start: 0, end: text.length, links: [], findings: [], ...rest };
}

export function paragraph(text: string): Block {
  return block('paragraph', text);
}

/** A page of blocks one after the other, as offsets say. */
export function pageOf(mode: PageMode, blocks: readonly Block[]): Page {
  let start = 0;
  const children = blocks.map((each) => {
    const placed = { ...each, start, end: start + each.text.length };
    start = placed.end + 1;
    return placed;
  });
  return { type: 'root', mode, children };
}

export function textView(blocks: readonly Block[]): PageView {
  return viewOf(pageOf('text', blocks), new VFile(''));
}

export function headFacts(rest: Partial<HeadFacts> = {}): HeadFacts {
  return { ...noHeadFacts(), ...rest };
}

export function moved(kind: BoilerplateClass, text: string, start = 0): Removal {
  return { class: kind, action: 'moved', rule: `label/${kind}`, confidence: 0.9, evidence: [], start, end: start + text.length, text };
}

/** The page's file after `describe`. */
export function described(page: Page, facts: Partial<VFile['data']> = {}): VFile {
  const file = new VFile('');
  Object.assign(file.data, facts);
  const transform = describe.call({} as never) as (page: Page, file: VFile) => void;
  transform(page, file);
  return file;
}
