/**
 * What the walk does at each HTML element. Names that are not listed are inline, as in browsers;
 * names with a hyphen (custom elements) break lines, because pages use them as containers.
 */
import type { BlockType } from '../../../pipeline/model/page.ts';

export type ElementKind =
  | 'skip' // never text
  | 'head' // looked through, for what it says of the page
  | 'inline'
  | 'container' // breaks lines, says nothing of its text
  | 'typed' // breaks lines and gives its text a type
  | 'row'
  | 'cell'
  | 'line-break';

const SKIPPED =
  'script style template meta link title base svg iframe frame frameset object embed param audio video source track canvas map area textarea select datalist option input img picture noframes noembed rp rt';
const CONTAINERS =
  'html body div p hr noscript section article main nav header footer aside address form fieldset legend details summary dialog figure hgroup ul ol dl menu dir center table caption thead tbody tfoot colgroup button search picture marquee blink';

const KINDS = new Map<string, ElementKind>([
  ...CONTAINERS.split(' ').map((name): [string, ElementKind] => [name, 'container']),
  ...SKIPPED.split(' ').map((name): [string, ElementKind] => [name, 'skip']),
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['br', 'line-break'],
  ['head', 'head'],
]);

/** Elements whose text is a block of a certain type. */
export const BLOCK_TYPE_OF: ReadonlyMap<string, BlockType> = new Map<string, BlockType>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockType] => [name, 'heading']),
  ...['li', 'dt', 'dd'].map((name): [string, BlockType] => [name, 'listItem']),
  ...['pre', 'listing', 'xmp', 'plaintext'].map((name): [string, BlockType] => [name, 'code']),
  ...['figcaption', 'caption'].map((name): [string, BlockType] => [name, 'caption']),
  ['blockquote', 'quote'],
]);

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);

/** Inside these a list item, a quote or a caption around them says nothing any more: a comment thread is a list of articles. */
export const TYPE_BORDERS: ReadonlySet<string> = new Set(['article', 'section', 'table', 'main']);

/**
 * Two of these side by side are read apart, even where no white space parts them: menu entries, tags, date and author. Elements that
 * only set letters (b, em, sup) are not among them: they often end inside a word.
 */
export const PARTED_INLINE: ReadonlySet<string> = new Set(['a', 'span', 'label', 'time', 'small', 'button', 'cite', 'address']);

export function kindOf(name: string): ElementKind {
  const kind = KINDS.get(name);
  if (kind !== undefined) return kind;
  if (BLOCK_TYPE_OF.has(name)) return 'typed';
  return name.includes('-') ? 'container' : 'inline';
}
