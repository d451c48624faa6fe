/** The text without these characters at its ends. A loop, because an expression anchored at the end is tried at every letter. */
export function trimEdges(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start]!)) start++;
  while (end > start && characters.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}
