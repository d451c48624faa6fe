/** What languages call themselves, folded, as the runtime knows it: "deutsch", "русскии", "中 文". */
import { fold } from '../lexicons/fold.ts';
import { WordTable } from '../lexicons/word-table.ts';

const LANGUAGES =
  'ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl no or pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi yo zh zh-Hans zh-Hant zu'.split(
    ' ',
  );

let names: ReadonlySet<string> | undefined;
let firstWords: WordTable | undefined;

/** The first words of them: what cannot begin a list of names need not be read on. */
export function autonymStarts(): WordTable {
  if (firstWords === undefined) {
    firstWords = new WordTable();
    for (const name of autonyms()) firstWords.read(name.split(' ')[0]!);
  }
  return firstWords;
}

export function autonyms(): ReadonlySet<string> {
  names ??= new Set(
    LANGUAGES.map((language) => fold(new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '').join(' ')),
  );
  return names;
}
