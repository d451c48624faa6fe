/**
 * Writes stages/measures/letter-pairs.data.ts: how readily one letter follows another, by language.
 *
 *   node training/encoding/letter-pairs.mjs [--catalogues /usr/share/locale] [--texts FILE.jsonl.gz] [--half train|all]
 *
 * A pair's cost is -ln P(next | previous), smoothed by the letter's own frequency, in fifths of a nat,
 * one character per cell. Letters are lower case; everything that is no letter is the boundary.
 * Chinese, Japanese and Korean are counted by character instead, ranked by frequency.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { catalogueLines, cldrWords, jsonlTexts } from './corpus.mjs';

const { values } = parseArgs({
  options: {
    catalogues: { type: 'string', default: '/usr/share/locale' },
    texts: { type: 'string', multiple: true },
    half: { type: 'string', default: 'train' },
    out: { type: 'string', default: 'stages/measures/letter-pairs.data.ts' },
  },
});

const ALPHABETIC =
  'en az be bg ca cs da de el es et fi fr ga gl hr hu is it lt lv mk mt nb nl pl pt ro ru sk sl sr sv tr uk vi kk ar fa he th'.split(' ');
const IDEOGRAPHIC = 'ja ko zh zh-Hant'.split(' ');
const SCRIPTS = {
  be: 'Cyrillic',
  bg: 'Cyrillic',
  kk: 'Cyrillic',
  mk: 'Cyrillic',
  ru: 'Cyrillic',
  sr: 'Cyrillic',
  uk: 'Cyrillic',
  el: 'Greek',
  ar: 'Arabic',
  fa: 'Arabic',
  he: 'Hebrew',
  th: 'Thai',
};
/** Letters of the orthography that are too rare to reach the share below. */
const RARE_LETTERS = {
  be: 'ъ',
  bg: 'ьѝ',
  ca: 'ïü',
  da: 'éü',
  de: 'éàè',
  el: 'ΐΰϋ',
  en: 'é',
  es: 'üï',
  et: 'é',
  fi: 'åé',
  fr: 'ùûïëüœæÿ',
  ga: 'ḃ',
  gl: 'üï',
  hu: 'ä',
  it: 'ìîé',
  kk: 'ёцщъэһвчю',
  lt: 'é',
  lv: 'ōŗ',
  mk: 'ѕѝѐ',
  mt: 'ìòè',
  nb: 'òôèü',
  nl: 'öüèóáäêîç',
  pl: 'éü',
  pt: 'üà',
  ro: 'ţşțș',
  ru: 'ё',
  sk: 'ŕěö',
  sl: 'ćđ',
  hr: 'ǆ',
  sv: 'éüà',
  tr: 'âîûé',
  uk: 'ґъ',
  vi: 'ẳẵẹẻẽỳỵỷỹằặễĩũựýừữắậớợỡụủđơư',
  az: 'âé',
  ar: 'ٱٌپ',
  fa: 'أةيكئ',
  he: 'ְִֵֶַָֹּ',
  sr: 'ѝ',
  th: 'ฆฌฎฑฒณธภฬฮฯ',
};
/** Letters rarer than this are foreign to the language. */
const MIN_LETTER_SHARE = 0.0001;
/** Weight of the letter's own frequency against the pairs that were seen. */
const SMOOTHING = 12;
/** Prose counts more than messages and names: there is less of it. */
const PROSE_WEIGHT = 4;
const RANKED = { ja: 1400, ko: 900, zh: 1500, 'zh-Hant': 1500 };
const CELLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const STEPS_PER_NAT = 5;

const prose = (values.texts ?? []).flatMap((file) => jsonlTexts(file, values.half));

/** [text, weight] of everything there is in a language. */
function textsOf(language) {
  const own = prose.filter(({ lang }) => lang === language || (language === 'en' && lang === 'web'));
  return [
    [cldrWords(language).join(' '), 1],
    [catalogueLines(values.catalogues, language).join(' '), 1],
    [[...new Set(own.map(({ text }) => text))].join(' '), PROSE_WEIGHT],
  ];
}

function letterPairs(language) {
  const script = SCRIPTS[language] ?? 'Latin';
  const isLetter = new RegExp(`[\\p{Script=${script}}\\p{Script=Inherited}]`, 'u');
  const counts = new Map();
  const letters = new Map();
  let total = 0;
  for (const [text, weight] of textsOf(language)) {
    let previous = ' ';
    for (const character of text.toLocaleLowerCase(language).normalize('NFC')) {
      const isOther = !isLetter.test(character) || !/[\p{L}\p{M}]/u.test(character);
      // Latin words inside text of another script say nothing about it.
      if (isOther && /\p{L}/u.test(character)) {
        previous = '';
        continue;
      }
      const next = isOther ? ' ' : character;
      if (next !== ' ') {
        letters.set(next, (letters.get(next) ?? 0) + weight);
        total += weight;
      }
      if (previous !== '' && !(previous === ' ' && next === ' ')) {
        const key = previous + next;
        counts.set(key, (counts.get(key) ?? 0) + weight);
      }
      previous = next;
    }
  }
  const isAscii = (letter) => script === 'Latin' && letter >= 'a' && letter <= 'z';
  const alphabet = [...letters]
    .filter(([letter, count]) => isAscii(letter) || count > total * MIN_LETTER_SHARE)
    .map(([letter]) => letter)
    .sort(byCodePoint);
  for (const letter of RARE_LETTERS[language] ?? '') if (!alphabet.includes(letter)) alphabet.push(letter);
  if (script === 'Latin') for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!alphabet.includes(letter)) alphabet.push(letter);
  const all = [' ', ...alphabet.sort(byCodePoint)];
  const words = [...counts].reduce((sum, [pair, count]) => sum + (pair[0] === ' ' ? count : 0), 0);
  const share = (letter) => ((letter === ' ' ? words : (letters.get(letter) ?? 0)) + 0.5) / (total + words);
  let cells = '';
  for (const previous of all) {
    const sum = all.reduce((s, next) => s + (counts.get(previous + next) ?? 0), 0);
    for (const next of all) {
      const chance = ((counts.get(previous + next) ?? 0) + SMOOTHING * share(next)) / (sum + SMOOTHING);
      const cost = previous === ' ' && next === ' ' ? 0 : -Math.log(chance);
      cells += CELLS[Math.min(CELLS.length - 1, Math.round(cost * STEPS_PER_NAT))];
    }
  }
  return { language, script, alphabet: all.join(''), cells };
}

function ranking(language) {
  const counts = new Map();
  let total = 0;
  for (const [text, weight] of textsOf(language)) {
    for (const [character] of text.matchAll(/[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e]/gu)) {
      counts.set(character, (counts.get(character) ?? 0) + weight);
      total += weight;
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RANKED[language]);
  console.log(
    language,
    total,
    ranked.reduce((s, [, c]) => s + c, 0) / total,
    ranked
      .slice(0, 60)
      .map(([c]) => c)
      .join(''),
    ranked.at(-1),
  );
  return { language, characters: ranked.map(([character]) => character).join('') };
}

const byCodePoint = (a, b) => (a < b ? -1 : 1);

const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const pairs = ALPHABETIC.map(letterPairs);
for (const { language, alphabet } of pairs) console.log(language, alphabet.length, alphabet);
const lines = [
  '/**',
  ' * Written by training/encoding/letter-pairs.mjs; not to be edited by hand.',
  ' * Counted in names of the CLDR, message catalogues of free software and articles of the Universal Declaration of Human Rights.',
  ' */',
  'export const LETTER_PAIRS = [',
  ...pairs.map((p) => `  { language: '${p.language}', script: '${p.script}', alphabet: ${quote(p.alphabet)}, cells: '${p.cells}' },`),
  '] as const;',
  '',
  'export const CHARACTER_RANKS = [',
  ...IDEOGRAPHIC.map(ranking).map((r) => `  { language: '${r.language}', characters: '${r.characters}' },`),
  '] as const;',
  '',
];
writeFileSync(values.out, lines.join('\n'));
