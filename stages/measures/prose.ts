/**
 * Prose as retext reads it: the words, marks and spaces of a paragraph, each with its place (nlcst).
 *
 * parse-latin takes time that grows with the square of the sentences in one text (70,000 of them: 30 s), and reads
 * 2 MB/s at best: only for single paragraphs that a cheap look has found doubtful.
 */
import type { Nodes, Parents } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { retext } from 'retext';

/** A paragraph of 8,000 characters is a chapter; nothing is looked for inside one. */
const MAX_LENGTH = 8_000;

export interface ProseToken {
  kind: 'word' | 'mark' | 'space';
  text: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

const KINDS: Readonly<Record<string, ProseToken['kind']>> = {
  WordNode: 'word',
  PunctuationNode: 'mark',
  SymbolNode: 'mark',
  SourceNode: 'mark',
  WhiteSpaceNode: 'space',
};

/** The tokens of a paragraph in order; none for a paragraph too long to be read. */
export function proseTokens(paragraph: string): ProseToken[] {
  if (paragraph.length > MAX_LENGTH) return [];
  const tokens: ProseToken[] = [];
  const pending: Nodes[] = [retext.parse(paragraph)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const kind = KINDS[node.type];
    if (kind === undefined) pending.push(...(node as Parents).children.toReversed());
    else tokens.push({ kind, text: toString(node), start: node.position!.start.offset!, end: node.position!.end.offset! });
  }
  return tokens;
}
