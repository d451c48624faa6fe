/** How fast bytes become text; MB of source bytes, in pages of 2 to 20 KB and in long texts, declared and not. */
import { decode } from '../../pipeline/index.ts';
import { bytesIn } from '../support/misread.ts';
import { bytesOfSet } from './encoding-set.ts';
import { ALL_LANGUAGES, longTextsIn, megabytes, pagesIn } from './invented-texts.ts';
import type { Contender, Suite } from './suite.ts';

const ASKED = 40;

const LEGACY: ReadonlyArray<readonly [charset: string, languages: readonly string[]]> = [
  ['windows-1252', ['fr', 'de', 'es', 'is']],
  ['windows-1250', ['pl', 'cs', 'hu']],
  ['windows-1251', ['ru', 'bg', 'uk']],
  ['koi8-u', ['ru', 'uk']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1257', ['lt']],
  ['windows-874', ['th']],
  ['shift_jis', ['ja']],
  ['euc-kr', ['ko']],
  ['gbk', ['zh']],
];

interface Source {
  bytes: Uint8Array;
  contentType?: string;
}

const decoding = (name: string, sources: readonly Source[]): Contender => ({
  name,
  units: megabytes(sources.map(({ bytes }) => bytes)),
  asked: ASKED,
  pass: () => sources.forEach(({ bytes, ...options }) => void decode(bytes, options)),
});

const inLegacy = (texts: (languages: readonly string[]) => string[], declare: (charset: string) => string): Source[] =>
  LEGACY.flatMap(([charset, languages]) => texts(languages).map((text) => ({ bytes: bytesIn(declare(charset) + text, charset) })));

const undeclared = (): string => '';
const declared = (charset: string): string => `<!doctype html><html><head><meta charset="${charset}"></head><body>\n`;

export const suite: Suite = {
  name: 'decode',
  about: 'bytes to text',
  unit: 'MB',
  load() {
    const pages = pagesIn(ALL_LANGUAGES).map((text) => Buffer.from(text));
    const set = bytesOfSet().map(({ group, content_type: contentType, b64 }) => ({
      group,
      contentType,
      bytes: Buffer.from(b64, 'base64'),
    }));
    const ofSet = ['files', 'masked', 'html'].map((group) => [group, set.filter((item) => item.group === group)] as const);
    return {
      units: megabytes(pages),
      contenders: [
        { name: 'Buffer.toString, UTF-8 to text alone (the limit)', pass: () => pages.forEach((bytes) => void bytes.toString()) },
        decoding(
          'UTF-8, page-sized',
          pages.map((bytes) => ({ bytes })),
        ),
        decoding(
          'UTF-8, long texts',
          longTextsIn(ALL_LANGUAGES).map((text) => ({ bytes: Buffer.from(text) })),
        ),
        decoding('older charsets, declared, page-sized', inLegacy(pagesIn, declared)),
        decoding('older charsets, undeclared, page-sized', inLegacy(pagesIn, undeclared)),
        decoding('older charsets, declared, long texts', inLegacy(longTextsIn, declared)),
        decoding('older charsets, undeclared, long texts', inLegacy(longTextsIn, undeclared)),
        ...ofSet.filter(([, sources]) => sources.length > 0).map(([group, sources]) => decoding(`development set, ${group}`, sources)),
      ],
    };
  },
};
