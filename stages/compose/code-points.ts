/**
 * compose/code-points: UTF-16 offsets to code point offsets. Records count code points, so that readers in
 * Python, Rust or SQL need no knowledge of JavaScript's strings.
 */

/** Every this many UTF-16 units the count so far is noted; a look-up walks at most that far. */
const STRIDE = 1024;

/**
 * Returns a function from a UTF-16 offset in `text` to the number of code points before it. Linear once, then
 * constant per call; the identity for text without characters beyond U+FFFF.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const marks = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STRIDE === 0) marks[at / STRIDE] = count;
    if (!isSecondHalf(text, at)) count++;
  }
  return (offset) => {
    const mark = Math.min(Math.floor(offset / STRIDE), marks.length - 1);
    let before = marks[mark]!;
    for (let at = mark * STRIDE; at < offset && at < text.length; at++) if (!isSecondHalf(text, at)) before++;
    return before;
  };
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const previous = text.charCodeAt(at - 1);
  return previous >= 0xd800 && previous <= 0xdbff;
}
