/**
 * The tables of the single-byte charsets, both ways. Those of the web come from the Encoding
 * Standard; bytes it leaves to C1 controls stay C1 controls. The DOS tables that the web
 * does not know, yet text is still found in or read with, are written out here.
 */
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js';

const HIGH_HALVES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ibm855:
    'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** Stands for latin-1 too, which is the same but for the C1 controls. */
const LATIN_1 = 'windows-1252';

const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const highHalves = new Map<string, string>();
const decoders = new Map<string, (bytes: Uint8Array) => string>();
const unitTables = new Map<string, Uint16Array>();
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

/** The code unit of each byte, ASCII included. */
export function unitOfByte(charset: string): Uint16Array {
  let units = unitTables.get(charset);
  if (units === undefined) {
    const characters = highHalf(charset);
    units = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : characters.charCodeAt(byte - 0x80)));
    unitTables.set(charset, units);
  }
  return units;
}

/** Bytes of a single-byte charset as text. */
export function readSingleByte(bytes: Uint8Array, charset: string): string {
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    decoder = HIGH_HALVES[charset] === undefined ? createSinglebyteDecoder(charset, true) : (own) => readWith(own, highHalf(charset));
    decoders.set(charset, decoder);
  }
  return decoder(bytes);
}

function readWith(bytes: Uint8Array, characters: string): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (high) => characters.charAt(high.charCodeAt(0) - 0x80));
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
    // A byte without a character is shown as latin-1 shows it, unless that character has its own byte.
    for (let byte = 0x80; byte < 0x100; byte++) {
      const isUnused = characters.charCodeAt(byte - 0x80) === 0xfffd || (byte < 0xa0 && charset === LATIN_1);
      if (isUnused && bytes[byte] === 0) bytes[byte] = byte;
    }
    reversed.set(charset, bytes);
  }
  return bytes;
}
