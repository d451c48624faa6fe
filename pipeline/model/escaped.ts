/**
 * escaped: characters that no reader should meet raw, written as `\u{1b}`: controls, which a terminal obeys, format
 * characters, which hide or turn what stands around them, and lone halves of a pair. Tabs and line ends stay; a
 * backslash is written twice, so nothing is lost.
 */
const UNSEEN = /(?![\t\n])[\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ESCAPE = /\\(?:\\|u\{([0-9a-f]{1,6})\})/g;

/** `escaped('a\u{1b}[1m')` gives `a\\u{1b}[1m`. */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (char) => (char === '\\' ? '\\\\' : `\\u{${char.codePointAt(0)!.toString(16)}}`));
}

export function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, hex: string | undefined) => (hex === undefined ? '\\' : String.fromCodePoint(Number.parseInt(hex, 16))));
}
