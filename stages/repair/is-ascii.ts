/** Most of the web's text is ASCII throughout; nothing in it can have been decoded wrongly. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
