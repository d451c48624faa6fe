/** `&eacute;`, `&#233;` and the like, decoded as HTML decodes them, with or without the semicolon. */
import { decodeHTML } from 'entities';

const REFERENCE = /&(?:#(?:x[\da-f]{1,6}|\d{1,7})|[a-z][\da-z]{1,31});?/gi;

/** An attribute's value. */
export function decoded(value: string): string {
  return value.includes('&') ? decodeHTML(value) : value;
}

/** Hands on the pieces of a text in order: its own letters with their offset in it, and decoded references with -1. */
export function decodePieces(text: string, take: (piece: string, at: number) => void): void {
  let from = 0;
  REFERENCE.lastIndex = 0;
  for (let match = REFERENCE.exec(text); match !== null; match = REFERENCE.exec(text)) {
    const [written] = match;
    const letters = decodeHTML(written);
    if (letters === written) continue;
    if (match.index > from) take(text.slice(from, match.index), from);
    take(letters, -1);
    from = match.index + written.length;
  }
  if (from < text.length) take(from === 0 ? text : text.slice(from), from);
}
