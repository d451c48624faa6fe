/**
 * Trees of HTML elements with numbered words in them, written out as markup, together with what a reader would see: the words in
 * document order, and whether each stands apart from the one before it.
 */
import fc from 'fast-check';

type Tree = string | { name: string; attributes: string; children: Tree[] };

/** How a word stands to the one before it. `either`: two links side by side, a picture between two letters. */
export type Joint = 'apart' | 'together' | 'either';

export interface GeneratedMarkup {
  markup: string;
  /** Words as they read once references are decoded and letters composed, each once, in document order. */
  words: string[];
  /** For each word but the first, its joint to the one before. */
  joints: Joint[];
}

const BLOCKS =
  'p div section article main aside header footer nav ul ol li dl dt dd table tr td th caption blockquote pre h1 h2 h3 figure figcaption details form';
const LETTER_INLINES = 'b em i strong sup sub code u mark';
const OTHER_INLINES = 'a span time small label button cite x-note';
const VOID_BREAKS = 'br hr';
const VOID_INLINES = 'img wbr input';
const NEVER_TEXT = 'script style template textarea select svg iframe';

/** What an element that is never text holds here; no word of the page has this letter. */
export const UNSEEN = 'q';

/** A place for a word; numbers are filled in when the tree is written. With what makes letters hard: references, marks, soft hyphens. */
const SLOTS = ['@', '@', '@', '@&eacute;', '@&#233;', '@e\u0301', '@\u00ad', '@&amp;'];
const GAPS = ['', ' ', '\n', '\t ', '\u00a0', '&nbsp;', '\r\n'];

const slots = fc
  .array(fc.tuple(fc.constantFrom(...GAPS), fc.constantFrom(...SLOTS)), { minLength: 1, maxLength: 4 })
  .chain((pairs) => fc.constantFrom(...GAPS).map((end) => pairs.flat().join('') + end));

const { tree: anyTree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 6, depthIdentifier: 'markup' }, { weight: 3, arbitrary: slots }, { weight: 5, arbitrary: tie('element') }),
  element: fc.record({
    name: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...BLOCKS.split(' ')) },
      { weight: 6, arbitrary: fc.constantFrom(...LETTER_INLINES.split(' '), ...OTHER_INLINES.split(' ')) },
      { weight: 3, arbitrary: fc.constantFrom(...VOID_BREAKS.split(' '), ...VOID_INLINES.split(' ')) },
      { weight: 1, arbitrary: fc.constantFrom(...NEVER_TEXT.split(' ')) },
    ),
    attributes: fc.constantFrom('', '', ' class="post"', ' href="/a"', ' id=x lang=en', ' title="q > q"'),
    children: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'markup' }),
  }),
}));

export const generatedMarkup: fc.Arbitrary<GeneratedMarkup> = fc.array(anyTree, { minLength: 1, maxLength: 6 }).map((trees) => {
  const writer = new Writer();
  for (const each of trees) writer.write(each);
  return { markup: `<!doctype html><body>${writer.markup}</body>`, words: writer.words, joints: writer.joints.slice(1) };
});

const BLOCK_NAMES = new Set(BLOCKS.split(' '));
const LETTER_NAMES = new Set(LETTER_INLINES.split(' '));
const BREAK_NAMES = new Set(VOID_BREAKS.split(' '));
const VOID_NAMES = new Set([...BREAK_NAMES, ...VOID_INLINES.split(' ')]);
const UNSEEN_NAMES = new Set(NEVER_TEXT.split(' '));

class Writer {
  markup = '';
  words: string[] = [];
  joints: Joint[] = [];
  #joint: Joint = 'apart';
  #boxes = 0;

  write(tree: Tree): void {
    if (typeof tree === 'string') this.#text(tree);
    else {
      const { name, attributes, children } = tree;
      this.markup += `<${name}${attributes}>`;
      this.#border(name);
      if (VOID_NAMES.has(name)) return;
      const boxesBefore = this.#boxes;
      if (UNSEEN_NAMES.has(name)) this.markup += UNSEEN;
      else for (const child of children) this.write(child);
      this.#border(name, this.#boxes > boxesBefore);
      this.markup += `</${name}>`;
    }
  }

  #text(text: string): void {
    for (const piece of text.split(/(@(?:&eacute;|&#233;|e\u0301|\u00ad|&amp;)?)/)) {
      if (!piece.startsWith('@')) {
        this.markup += piece;
        if (piece !== '') this.#joint = 'apart';
        continue;
      }
      const name = `k${String(this.words.length).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`;
      const mark = piece.slice(1);
      this.markup += `${name}${mark}z`;
      this.words.push(`${name}${mark === '' || mark === '\u00ad' ? '' : mark === '&amp;' ? '&' : 'é'}z`);
      this.joints.push(this.#joint);
      this.#joint = 'together';
    }
  }

  /** @param isAroundBox an inline element that holds an element that breaks lines may end as one itself */
  #border(name: string, isAroundBox = false): void {
    if (!LETTER_NAMES.has(name)) this.#boxes++;
    if (BLOCK_NAMES.has(name) || BREAK_NAMES.has(name)) this.#joint = 'apart';
    else if ((isAroundBox || !LETTER_NAMES.has(name)) && this.#joint === 'together') this.#joint = 'either';
  }
}
