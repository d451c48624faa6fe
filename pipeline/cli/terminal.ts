/**
 * cli/terminal: what may reach a terminal or a log. Every string that comes from the input goes through `visible`
 * (CWE-150: a page must not move the cursor, rename the window or forge a log line).
 */

/** C0, DEL, C1, line separators, bidi controls and tag characters; a line end only where lines are kept. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** One line: control characters shown as `\u{…}`, line ends as `\n`. */
export function visible(text: string): string {
  return visibleLines(text).replaceAll('\n', String.raw`\n`);
}

/** Like `visible`, but line ends stay. */
export function visibleLines(text: string): string {
  return text.toWellFormed().replaceAll(UNSAFE, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}

/** Output as it is for programs and files; on a terminal nothing in it may act. */
export function shownOn(stream: { isTTY?: boolean }, text: string): string {
  return stream.isTTY === true ? visibleLines(text) : text;
}

/** Whether to colour what goes to `stream`: a terminal, and NO_COLOR (no-color.org) not set. */
export function hasColour(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): boolean {
  const forced = environment.FORCE_COLOR;
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  return forced === undefined || forced === '' ? stream.isTTY === true : forced !== '0';
}
