/**
 * Text to count letters in, by language: names from the CLDR (through Intl), the message catalogues of
 * free software found on this machine (gettext .mo), and lines of JSONL ({lang, gold}) where given.
 * Only counts leave this folder; none of the text does.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** BCP 47 tag by the name of the catalogue's folder, where they differ. */
const CATALOGUE_TAGS = { no: 'nb', zh_CN: 'zh', zh_TW: 'zh-Hant', pt_BR: 'pt', iw: 'he' };
/** So that no one catalogue outweighs the rest. */
const MAX_CATALOGUE_CHARACTERS = 150_000;

export function cldrWords(language) {
  const words = [];
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const collect = (type, codes) => {
    const names = new Intl.DisplayNames(language, { type, fallback: 'none' });
    if (new Intl.Locale(names.resolvedOptions().locale).language !== new Intl.Locale(language).language) return;
    for (const code of codes) {
      try {
        const name = names.of(code);
        if (name) words.push(name);
      } catch {
        // not a code of this type
      }
    }
  };
  collect('region', pairs);
  collect(
    'language',
    pairs.map((pair) => pair.toLowerCase()),
  );
  collect('currency', Intl.supportedValuesOf('currency'));
  for (const month of Array.from({ length: 12 }, (_, index) => index)) {
    const date = new Date(Date.UTC(2024, month, 5 + month, 12));
    for (const options of [{ dateStyle: 'full' }, { month: 'long' }, { weekday: 'long' }, { month: 'short' }]) {
      words.push(new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date));
    }
  }
  return words;
}

export function catalogueLines(folder, language) {
  const lines = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const tag = CATALOGUE_TAGS[name] ?? name;
    if (tag !== language) continue;
    const messages = join(folder, name, 'LC_MESSAGES');
    for (const file of existsSync(messages) ? readdirSync(messages).sort() : []) {
      if (file.endsWith('.mo')) lines.push(...translations(readFileSync(join(messages, file))));
    }
  }
  return lines;
}

/** The translations in a gettext catalogue that is UTF-8 and whose texts differ from the originals. */
function translations(bytes) {
  const isLittle = bytes.readUInt32LE(0) === 0x950412de;
  const read = (at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const string = (table, index) =>
    bytes.toString('utf8', read(table + index * 8 + 4), read(table + index * 8 + 4) + read(table + index * 8));
  const count = read(8);
  const lines = [];
  let length = 0;
  for (let index = 0; index < count && length < MAX_CATALOGUE_CHARACTERS; index++) {
    const original = string(read(12), index);
    const translation = string(read(16), index);
    if (index === 0 && original === '' && !/charset=utf-8/i.test(translation)) return [];
    if (original === '' || original === translation) continue;
    const text = translation.replaceAll('\0', '\n').replace(/%[-#0-9.$]*\w|<[^<>]*>|\\\w|--?[\w-]+|\b[A-Z_]{2,}\b|&\w+;|[&_]/g, ' ');
    lines.push(text);
    length += text.length;
  }
  return lines;
}

/** Lines of one half of a JSONL file: `half` is 'train' or 'test', split by a hash of the text. */
export function jsonlTexts(file, half) {
  const bytes = readFileSync(file);
  const texts = [];
  for (const line of (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { lang, gold, group } = JSON.parse(line);
    if (!lang || group === 'ftfy' || typeof gold !== 'string') continue;
    const isTest = Number.parseInt(createHash('sha1').update(gold.slice(0, 40).toLowerCase()).digest('hex').slice(0, 2), 16) % 2 === 1;
    if (half === 'all' || isTest === (half === 'test')) texts.push({ lang, text: gold });
  }
  return texts;
}
