/** UTF-32, which the web does not know and old exports still hold. */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const codePoint = view.getUint32(at, isLittleEndian);
    const isCharacter = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
    if (at > 0 || codePoint !== 0xfeff) parts.push(isCharacter ? String.fromCodePoint(codePoint) : '\ufffd');
  }
  return parts.join('');
}
