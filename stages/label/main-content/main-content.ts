/**
 * label/main-content: what is not the main content of an HTML page, told by a learned model from each block's text, element,
 * surroundings and place. Does nothing on pages of text.
 *
 * Must not catch: cards of a grid, posts of a thread and joined sections of a service page, which are content there.
 * Trained by training/main-content.ts; the model is model.data.ts.
 */
import type { VFile } from 'vfile';
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Block, PageType } from '../../../pipeline/model/page.ts';
import type { LabelledBlock, PageView } from '../label-rule.ts';
import { asidesOf } from './asides.ts';
import { commentsOf } from './comment-boxes.ts';
import { measurePage } from './page-measures.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { MODEL } from './model.data.ts';
import { unpackModel, type MainContentModel } from './model.ts';
import { outlineOf, type Outline } from './outline.ts';
import { titlesOf } from './title-blocks.ts';

let model: MainContentModel | undefined;

export const mainContent = {
  name: 'main-content',

  /** A finding for every block, with a low confidence where it is content. Sets `pageType` and `quality` of `file.data`. */
  find: ({ page }: Pick<PageView, 'page'>, file: VFile): LabelledBlock[] => {
    if (page.mode !== 'html') return [];
    model ??= unpackModel(MODEL);
    const outline = outlineOf(page);
    const measures = measurePage(outline, outline.blocks.map(({ text }) => text.toLowerCase())); // prettier-ignore
    const { probabilities, threshold, pageType, quality } = judgeBlocks(measures, file.data.head, String(file).length, model);
    file.data.pageType = pageType;
    file.data.quality = { extraction: rounded(quality), flags: [], signals: {} };
    const keptWords = measures.texts.map(({ words }, index) => (probabilities[index]! >= threshold ? words : 0));
    const isArticle = pageType === 'article';
    const comments = isArticle ? commentsOf(outline, keptWords) : undefined;
    const asides = isArticle ? asidesOf(outline, keptWords, probabilities) : undefined;
    const titles = RUNNING_TEXT.has(pageType) ? titlesOf(outline, file.data.head, keptWords) : undefined;
    const menus = menusOf(outline);
    return outline.blocks.map((block, index): LabelledBlock => {
      const probability = probabilities[index]!;
      const isKept = probability >= threshold;
      if (comments?.[index] === true) return told(block, 'comment-thread', COMMENT_CONFIDENCE, ['in:comments']);
      if (titles?.[index] === true) return { ...told(block, 'title-repeat', TITLE_CONFIDENCE, ['equals:title']), action: 'moved' };
      const aside = isKept ? asides?.[index] : undefined;
      if (aside !== undefined) return told(block, aside, ASIDE_CONFIDENCE, [`beside:${aside}`]);
      const kind = isKept ? KEPT : classOf(block, menus[outline.parents[index]!]);
      return told(block, kind.class, rounded(confidenceOf(probability, threshold)), [
        `content:${probability.toFixed(2)}`,
        ...kind.evidence,
      ]);
    });
  },
};

function told(block: Block, name: BoilerplateClass, confidence: number, evidence: string[]): LabelledBlock {
  return { block, class: name, action: 'removed', confidence, evidence };
}

/** Of comments found by the names of their boxes; a box may be named for the comments it counts. */
const COMMENT_CONFIDENCE = 0.85;

/** Of captions and linked lines in an article; a sentence of its own may be one link. */
const ASIDE_CONFIDENCE = 0.7;

/** Of the page's title above its text. */
const TITLE_CONFIDENCE = 0.9;

/** Pages with one text under one title. On others the name of the product or the service is part of what is said of it. */
const RUNNING_TEXT: ReadonlySet<PageType> = new Set<PageType>(['article', 'documentation', 'forum']);

/** What is said of a block that stays. */
const KEPT: { class: BoilerplateClass; evidence: string[] } = { class: 'furniture', evidence: [] };

/** The most a block that is kept can have. */
const MAX_KEPT = 0.49;

/** Blocks under the page's threshold go, and so have at least a half; likely content comes near zero. */
function confidenceOf(probability: number, threshold: number): number {
  return probability < threshold ? 1 - (0.5 * probability) / threshold : (MAX_KEPT * (1 - probability)) / Math.max(1 - threshold, 1e-9);
}

/** Boxes that hold ways to other pages. */
const MENUS: ReadonlySet<string> = new Set([
  'nav',
  'header',
  'footer',
  'menu',
  'menubar',
  'navigation',
  'navbar',
  'breadcrumb',
  'breadcrumbs',
  'pagination',
]);

/** From this share of letters in links on, a block is a way to other pages. */
const MENU_LINK_SHARE = 0.8;

/** For each section the innermost menu it is or lies in, by the word that gives it away. */
function menusOf({ sections }: Outline): Array<string | undefined> {
  const menus: Array<string | undefined> = [];
  for (const [index, { element, parent }] of sections.entries()) {
    const own = element === undefined ? undefined : MENUS.has(element.name) ? element.name : element.tokens.find((word) => MENUS.has(word));
    menus.push(index === 0 ? undefined : (own ?? menus[parent]));
  }
  return menus;
}

function classOf(block: Block, menu: string | undefined): { class: BoilerplateClass; evidence: string[] } {
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0);
  const evidence = [
    ...(menu === undefined ? [] : [`in:${menu}`]),
    ...(block.element?.hidden === undefined ? [] : [`hidden:${block.element.hidden}`]),
  ];
  return { class: menu !== undefined && linked >= block.text.length * MENU_LINK_SHARE ? 'navigation' : 'furniture', evidence };
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
