/** How fast repair mends text, by kind of damage; MB of UTF-8 of the damaged text, in texts of 2 to 20 KB and in long ones. */
import { repair } from '../../pipeline/index.ts';
import { bytesIn, MISREADING_TABLES, shownThrough, utf8ShownThrough } from '../support/misread.ts';
import { textsOfSet } from './encoding-set.ts';
import { ALL_LANGUAGES, flat, longTextsIn, megabytes, pagesIn } from './invented-texts.ts';
import type { Contender, Suite } from './suite.ts';

const ASKED = 10;

/** Charsets whose bytes were shown as Western letters. */
const LEGACY: ReadonlyArray<readonly [charset: string, languages: readonly string[]]> = [
  ['windows-1251', ['ru', 'bg']],
  ['windows-1253', ['el']],
  ['windows-1255', ['he']],
  ['windows-874', ['th']],
  ['shift_jis', ['ja']],
  ['euc-kr', ['ko']],
  ['gbk', ['zh']],
];

const damaged = (name: string, texts: readonly string[], damage: (text: string) => string): Contender => {
  const shown = texts.map((text) => flat(damage(text)));
  return { name, units: megabytes(shown), asked: ASKED, pass: () => shown.forEach((text) => void repair(text)) };
};

/** Every sixth line, as where one source of many was read wrongly. */
const inSomeLines = (text: string): string =>
  text
    .split('\n')
    .map((line, at) => (at % 6 === 1 ? utf8ShownThrough(line, 'windows-1252') : line))
    .join('\n');

const twice = (text: string): string => utf8ShownThrough(utf8ShownThrough(text, 'windows-1252'), 'windows-1252');

/** As scrapers leave it that fold every white space to a plain one. */
const withoutNoBreakSpaces = (text: string): string => utf8ShownThrough(text, 'windows-1252').replaceAll('\u00a0', ' ');

export const suite: Suite = {
  name: 'repair-damaged',
  about: 'damaged text through repair',
  unit: 'MB',
  load() {
    const pages = pagesIn(ALL_LANGUAGES);
    const legacy = LEGACY.flatMap(([charset, languages]) =>
      pagesIn(languages).map((text) => shownThrough(bytesIn(text, charset), 'windows-1252')),
    );
    const set = textsOfSet();
    const ofSet = ['damaged', 'legacy', 'lossy'].map(
      (group) => [group, set.flatMap((item) => (item.group === group ? [item.text] : []))] as const,
    );
    return {
      units: megabytes(pages),
      contenders: [
        { name: 'Buffer.from, text to UTF-8 alone (the limit)', pass: () => pages.forEach((text) => void Buffer.from(text)) },
        ...MISREADING_TABLES.map((table) => damaged(`UTF-8 read as ${table}, page-sized`, pages, (text) => utf8ShownThrough(text, table))),
        damaged('read as windows-1252 twice, page-sized', pages, twice),
        damaged('no-break spaces lost, page-sized', pages, withoutNoBreakSpaces),
        damaged('some lines damaged, page-sized', pages, inSomeLines),
        damaged('other charsets read as windows-1252, page-sized', legacy, (text) => text),
        damaged('UTF-8 read as windows-1252, long texts', longTextsIn(ALL_LANGUAGES), (text) => utf8ShownThrough(text, 'windows-1252')),
        ...ofSet
          .filter(([, texts]) => texts.length > 0)
          .map(([group, texts]) => damaged(`development set, ${group}`, texts, (text) => text)),
      ],
    };
  },
};
