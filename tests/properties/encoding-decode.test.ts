import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, isBinary } from '../../stages/decode/decode.ts';
import { bytesIn } from '../support/misread.ts';
import { SOUND_TEXTS } from './encoding-texts.ts';

const LEGACY: ReadonlyArray<readonly [charset: string, languages: string]> = [
  ['windows-1252', 'ca da de en es et fi fr is it nl pt sv'],
  ['windows-1250', 'cs hr hu pl sk sl'],
  ['iso-8859-2', 'cs hr hu pl sk sl'],
  ['windows-1251', 'bg ru sr uk'],
  ['koi8-u', 'ru uk'],
  ['iso-8859-5', 'bg ru sr'],
  ['ibm866', 'bg ru'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['windows-1257', 'lt lv'],
  ['windows-874', 'th'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['iso-2022-jp', 'ja'],
  ['euc-kr', 'ko'],
  ['gbk', 'zh'],
];

describe('decode', () => {
  it('takes any bytes, with any header, and says how it read them', () => {
    const header = fc.option(fc.constantFrom('text/html', 'text/html; charset=utf-8', 'text/plain; charset=big5', 'x; charset=nonsense'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), header, (bytes, contentType) => {
        const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
        expect(decoded.confidence).toBeGreaterThanOrEqual(0);
        expect(decoded.confidence).toBeLessThanOrEqual(1);
        expect(decoded.replacementCount).toBe(decoded.text.split('\ufffd').length - 1);
        expect(typeof isBinary(bytes)).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('gives back any well-formed text that was UTF-8', () => {
    const wordy = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000\u001b]/.test(text) && !text.startsWith('\ufeff'));
    fc.assert(fc.property(wordy, (text) => decode(bytesIn(text, 'utf-8')).text === text));
  });

  it('gives back text in the charsets of the web, declared by nobody', () => {
    for (const [charset, languages] of LEGACY) {
      for (const language of languages.split(' ')) {
        const text = SOUND_TEXTS[language]!;
        expect(decode(bytesIn(text, charset)).text, `${language} in ${charset}`).toBe(text);
      }
    }
  });

  it('reads UTF-16 and UTF-32 with and without a byte order mark', () => {
    for (const [language, text] of Object.entries(SOUND_TEXTS)) {
      const page = `<html><body>\n<p>${text}</p>\n</body></html>\n`;
      for (const mark of ['', '\ufeff']) {
        const little = Buffer.from(mark + page, 'utf16le');
        expect(decode(little).text, language).toBe(page);
        expect(decode(Buffer.from(little).swap16()).text, language).toBe(page);
        const wide = Buffer.from(Uint32Array.from(mark + page, (character) => character.codePointAt(0)!).buffer);
        expect(decode(wide).text, language).toBe(page);
        expect(decode(Buffer.from(wide).swap32()).text, language).toBe(page);
      }
    }
  });
});
