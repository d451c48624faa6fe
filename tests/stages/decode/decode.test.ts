import { describe, expect, it } from 'vitest';
import { decode, isBinary } from '../../../stages/decode/decode.ts';
import { bytesIn } from '../../support/misread.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('what is certain', () => {
  it('believes a byte order mark over every declaration', () => {
    const bytes = bytesIn('\ufeff<meta charset="windows-1252"><p>é</p>', 'utf-8');
    expect(decode(bytes, { contentType: 'text/html; charset=koi8-r' })).toEqual({
      text: '<meta charset="windows-1252"><p>é</p>',
      charset: 'utf-8',
      evidence: 'bom',
      confidence: 1,
      replacementCount: 0,
    });
  });

  it('believes valid UTF-8 over a wrong header and a wrong meta tag', () => {
    const page = '<meta charset="iso-8859-1"><p>Žluťoučký kůň</p>';
    expect(decode(bytesIn(page, 'utf-8'), { contentType: 'text/html; charset=windows-1250' })).toMatchObject({
      text: page,
      charset: 'utf-8',
    });
  });

  it('marks a last character that was cut', () => {
    const whole = bytesIn('Größe: 5 €', 'utf-8');
    expect(decode(whole.subarray(0, -1))).toMatchObject({ text: 'Größe: 5 \ufffd', charset: 'utf-8', replacementCount: 1 });
    expect(decode(whole.subarray(0, -2))).toMatchObject({ text: 'Größe: 5 \ufffd', charset: 'utf-8', replacementCount: 1 });
  });

  it('takes ASCII for UTF-8 and the empty page for empty', () => {
    expect(decode(latin('plain'))).toMatchObject({ text: 'plain', charset: 'utf-8', replacementCount: 0 });
    expect(decode(new Uint8Array(0))).toMatchObject({ text: '', replacementCount: 0 });
  });

  it('hears the escapes of ISO-2022-JP', () => {
    expect(decode(bytesIn('<p>新しい本</p>', 'iso-2022-jp'))).toMatchObject({ text: '<p>新しい本</p>', charset: 'iso-2022-jp' });
  });
});

describe('declarations', () => {
  const czech = '<p>Příliš žluťoučký kůň úpěl ďábelské ódy.</p>';

  it.each([
    ['header', { contentType: 'text/html; charset="windows-1250"' }, czech, 'http'],
    ['meta charset', {}, `<meta charset=windows-1250>${czech}`, 'meta'],
    ['http-equiv', {}, `<META http-equiv="Content-Type" content="text/html; charset=cp1250" />${czech}`, 'meta'],
    ['XML declaration', {}, `<?xml version="1.0" encoding="windows-1250"?>${czech}`, 'meta'],
    ['late meta', {}, `<!-- ${'x'.repeat(3000)} --><meta charset="windows-1250">${czech}`, 'meta'],
    ['comment before the real one', {}, `<!-- <meta charset="koi8-r"> --><meta charset="windows-1250">${czech}`, 'meta'],
  ])('hears the %s', (_label, options, page, evidence) => {
    expect(decode(bytesIn(page, 'windows-1250'), options)).toMatchObject({ text: page, charset: 'windows-1250', evidence });
  });

  it('drops a declaration that the bytes contradict', () => {
    const page = '<meta charset="iso-8859-1"><p>Новая библиотека откроется на следующей неделе.</p>';
    expect(decode(bytesIn(page, 'windows-1251'))).toMatchObject({ text: page, charset: 'windows-1251', evidence: 'sniff' });
  });

  it('does not look for declarations in what is no markup', () => {
    const text = 'Prüfung: <meta charset="koi8-r"> für alle Bücher';
    expect(decode(bytesIn(text, 'windows-1252'), { isHtml: false }).text).toBe(text);
  });
});

describe('few foreign bytes', () => {
  const page = (phrase: string, lang = 'en'): string =>
    `<html lang="${lang}"><body><p>Opening hours and a map.</p><p>Quoted: ${phrase}</p><p>More next week.</p></body></html>`;

  it.each([
    ['a Polish phrase', 'że dzieci będą miały czytelnię', 'iso-8859-2', 'en'],
    ['a Turkish phrase', 'çocuklar için ayrı bir sınıf', 'windows-1254', 'en'],
    ['a Greek phrase', 'Η νέα βιβλιοθήκη', 'windows-1253', 'en'],
    ['a French word', 'naïveté', 'windows-1252', 'en'],
    ['a price', 'only £825 – or 900 €', 'windows-1252', 'en'],
    ['a Hungarian word', 'könyvtárba menő', 'windows-1250', 'hu'],
  ])('reads %s', (_label, phrase, charset, lang) => {
    const text = page(phrase, lang);
    expect(decode(bytesIn(text, charset)).text).toBe(text);
  });

  it('lets the address tip the balance', () => {
    const bytes = latin('<p>Nov\xe9 \xe8l\xe1nky</p>');
    expect(decode(bytes, { url: 'https://noviny.example.cz/clanky' }).text).toBe('<p>Nové články</p>');
  });
});

describe('fragments of windows-1252 inside UTF-8', () => {
  it('are read apart, valid sequences around them as UTF-8', () => {
    const bytes = Buffer.concat([
      bytesIn('<p>Křižovatka a řeka</p><p>', 'utf-8'),
      latin('Gr\xf6\xdfe \x93A\x94'),
      bytesIn('</p><p>čtení</p>', 'utf-8'),
    ]);
    expect(decode(bytes)).toMatchObject({
      text: '<p>Křižovatka a řeka</p><p>Größe “A”</p><p>čtení</p>',
      charset: 'utf-8',
      replacementCount: 0,
    });
  });

  it('do not include the beginning of a cut character', () => {
    const bytes = Buffer.concat([bytesIn('Příliš žluťoučký „kůň“ ', 'utf-8'), latin('\xe2\x80'), bytesIn(' a řeka', 'utf-8')]);
    expect(decode(bytes)).toMatchObject({ text: 'Příliš žluťoučký „kůň“ \ufffd a řeka', replacementCount: 1 });
  });
});

describe('windows-1252', () => {
  it('is the table of the web, not of the platform', () => {
    expect(decode(latin('<p>\x93It\x92s 5 \x80\x94 \x85</p>'), { contentType: 'text/html; charset=iso-8859-1' }).text).toBe(
      '<p>“It’s 5 €” …</p>',
    );
  });
});

describe('isBinary', () => {
  it.each([
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['gzip', latin('\x1f\x8b\x08\0\0\0\0\0')],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3')],
    ['NUL-filled', new Uint8Array(500)],
    ['filler', new Uint8Array(5000).fill(0xcc)],
    ['noise of high bytes alone', Uint8Array.from({ length: 5000 }, (_, index) => 0x80 | ((index * 7919 + (index >> 3) * 104_729) & 0x7f))],
    ['noise', Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff)],
  ])('knows %s', (_label, bytes) => expect(isBinary(bytes)).toBe(true));

  it.each([
    ['ASCII', latin('Hello, world\n')],
    ['nothing', new Uint8Array(0)],
    ['UTF-16 without a mark', Buffer.from('<p>Новая библиотека</p>\n', 'utf16le')],
    ['old Cyrillic', bytesIn('Новая библиотека', 'koi8-r')],
    ['a terminal log', latin('\x1b[31mred\x1b[0m text\r\n')],
    ['a NUL for every fourth blank', latin('The gate of the\0 old harbour was\0 painted before the storms. '.repeat(80))],
    ['Chinese without a line end', bytesIn('港口的旧仓库再次被测量住在后面的人在暴风雨来临之前粉刷了大门'.repeat(200), 'gbk')],
    ['text about PNG', latin('PNG is a format')],
  ])('lets %s pass', (_label, bytes) => expect(isBinary(bytes)).toBe(false));
});
