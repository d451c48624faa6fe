import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend, replay } from '../../stages/repair/mend.ts';
import { repair, undo } from '../../stages/repair/repair.ts';
import { tidy } from '../../stages/repair/tidy.ts';
import { bytesIn, MISREADING_TABLES, shownThrough, utf8ShownThrough } from '../support/misread.ts';
import { SOUND_TEXTS } from './encoding-texts.ts';

/** Through two layers of the rarer tables some language gets no way back. */
const TWICE_THROUGH = ['windows-1252', 'iso-8859-1', 'windows-1250', 'windows-1251', 'macintosh'];

const sound = fc.constantFrom(...Object.values(SOUND_TEXTS));
const table = fc.constantFrom(...MISREADING_TABLES);
/** Sound, damaged and arbitrary pieces in any order: what a scrape can hold at worst. */
const mixture = fc
  .array(
    fc.oneof(
      sound,
      fc.tuple(sound, table).map(([text, name]) => utf8ShownThrough(text, name)),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...Array.from('Ã©â€™œ Â\u00a0ÐÑРСё\u0092\ufffd\u200d\u00ad\u200ee\u0301\ud800')), maxLength: 12 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(' '));

describe('repair', () => {
  it('gives the sound text back, whatever table its UTF-8 was read with', () => {
    for (const [language, text] of Object.entries(SOUND_TEXTS)) {
      for (const name of MISREADING_TABLES) expect(repair(utf8ShownThrough(text, name)).text, `${language} through ${name}`).toBe(text);
    }
  });

  it('undoes two and three layers, of one table or of two', () => {
    const layers = [...TWICE_THROUGH.map((name) => [name, name]), ['windows-1252', 'iso-8859-1'], ['iso-8859-1', 'windows-1252']];
    for (const [language, text] of Object.entries(SOUND_TEXTS)) {
      for (const [first, second] of layers as Array<[string, string]>) {
        expect(repair(utf8ShownThrough(utf8ShownThrough(text, first), second)).text, `${language} through ${first}, ${second}`).toBe(text);
      }
      const twice = utf8ShownThrough(utf8ShownThrough(text, 'windows-1252'), 'windows-1252');
      expect(repair(utf8ShownThrough(twice, 'windows-1252')).text, language).toBe(text);
    }
  });

  it('mends a damaged line between sound ones of the same language', () => {
    for (const [language, text] of Object.entries(SOUND_TEXTS)) {
      for (const name of MISREADING_TABLES) {
        const page = (line: string): string => `${text}\n${line}\n${text}`;
        expect(repair(page(utf8ShownThrough(text, name))).text, `${language} through ${name}`).toBe(page(text));
      }
    }
  });

  it('mends damage whose no-break spaces were folded, or over which quotes were curled', () => {
    for (const [language, text] of Object.entries(SOUND_TEXTS)) {
      for (const name of ['windows-1252', 'iso-8859-1']) {
        expect(repair(utf8ShownThrough(text, name).replaceAll('\u00a0', ' ')).text, `${language} through ${name}`).toBe(text);
      }
      expect(repair(utf8ShownThrough(text, 'windows-1252').replaceAll('\u0093', '“')).text, language).toBe(text);
    }
  });

  it('states repairs of every damage that can be undone and replayed', () => {
    for (const text of Object.values(SOUND_TEXTS)) {
      for (const name of MISREADING_TABLES) {
        const damaged = utf8ShownThrough(text, name);
        const { text: mended, repairs } = repair(damaged);
        expect(undo(mended, repairs)).toBe(damaged);
        const points = Array.from(mended);
        for (const { repair: plan, start, end, before } of repairs) expect(replay(plan, before)).toBe(points.slice(start, end).join(''));
      }
    }
  });

  it('mends text of other scripts that was read with windows-1252', () => {
    const charsets: ReadonlyArray<readonly [language: string, charset: string]> = [
      ['ru', 'windows-1251'],
      ['ru', 'koi8-r'],
      ['uk', 'windows-1251'],
      ['el', 'windows-1253'],
      ['he', 'windows-1255'],
      ['th', 'windows-874'],
      ['ja', 'shift_jis'],
      ['ja', 'euc-jp'],
      ['ko', 'euc-kr'],
      ['zh', 'gbk'],
      ['bg', 'windows-1251'],
      ['sr', 'windows-1251'],
      ['ru', 'ibm866'],
      ['uk', 'koi8-u'],
    ];
    for (const [language, charset] of charsets) {
      const text = SOUND_TEXTS[language]!;
      expect(repair(shownThrough(bytesIn(text, charset), 'windows-1252')).text, `${language} in ${charset}`).toBe(text);
    }
  });

  it('mends Latin text that was read with windows-1252 where its language is far enough from those of the West', () => {
    const charsets: ReadonlyArray<readonly [language: string, charset: string]> = [
      ['cs', 'windows-1250'],
      ['sk', 'windows-1250'],
      ['pl', 'windows-1250'],
      ['tr', 'windows-1254'],
      ['lv', 'windows-1257'],
    ];
    for (const [language, charset] of charsets) {
      const text = SOUND_TEXTS[language]!;
      expect(repair(shownThrough(bytesIn(text, charset), 'windows-1252')).text, `${language} in ${charset}`).toBe(text);
    }
  });

  it('leaves sound text as it is, alone and side by side', () => {
    fc.assert(fc.property(fc.array(sound, { minLength: 1, maxLength: 4 }), (texts) => repair(texts.join('\n')).text === texts.join('\n')));
    for (const text of Object.values(SOUND_TEXTS)) {
      expect(repair(text)).toEqual({ text, repairs: [] });
      expect(repair(text.toUpperCase()).text).toBe(text.toUpperCase());
    }
  });

  it('has nothing left to repair after it ran', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const once = repair(text).text;
        expect(repair(once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([
  ['repair', repair],
  ['tidy', tidy],
  ['mend', mend],
])('%s', (_name, work) => {
  it('can be undone exactly', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: worked, repairs } = work(text);
        expect(undo(worked, repairs)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('states repairs that replay to what stands in the text', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: worked, repairs } = work(text);
        const points = Array.from(worked);
        for (const { repair: plan, start, end, before } of repairs) {
          expect(replay(plan, before)).toBe(points.slice(start, end).join(''));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('tidy', () => {
  it('gives well-formed NFC without controls', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { text: worked } = tidy(text);
        expect(worked.normalize('NFC')).toBe(worked);
        // oxlint-disable-next-line no-control-regex -- controls are what must be gone
        expect(worked).not.toMatch(/\p{Cs}|[\u0000-\u0008\u007f]/u);
      }),
      { numRuns: 300 },
    );
  });
});
