/**
 * The tables of the single-byte charsets, both ways. Those of the web come from the Encoding
 * Standard; bytes it leaves to C1 controls stay C1 controls. The two DOS tables that the web
 * does not know, yet text is still read with, are written out here.
 */
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js';

const HIGH_HALVES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const highHalves = new Map<string, string>();
const reversed = new Map<string, Uint8Array>();

/** The characters of bytes 0x80 to 0xFF, in order; U+FFFD where a byte stands for none. */
export function highHalf(charset: string): string {
  let characters = highHalves.get(charset);
  if (characters === undefined) {
    characters = HIGH_HALVES[charset] ?? createSinglebyteDecoder(charset, true)(HIGH_BYTES);
    highHalves.set(charset, characters);
  }
  return characters;
}

/** The byte of each UTF-16 code unit from U+0080, by code unit; 0 where the charset has none. */
export function byteOfUnit(charset: string): Uint8Array {
  let bytes = reversed.get(charset);
  if (bytes === undefined) {
    bytes = new Uint8Array(0x10000);
    const characters = highHalf(charset);
    for (let index = 0; index < 128; index++) {
      const unit = characters.charCodeAt(index);
      if (unit !== 0xfffd) bytes[unit] = index + 128;
    }
    // A byte without a character is shown as latin-1 shows it, a C1 control as itself, unless that character has its own byte.
    for (let byte = 0x80; byte < 0x100; byte++) {
      const isUnused = characters.charCodeAt(byte - 0x80) === 0xfffd || byte < 0xa0;
      if (isUnused && bytes[byte] === 0) bytes[byte] = byte;
    }
    reversed.set(charset, bytes);
  }
  return bytes;
}
