/** How fast repair leaves sound text as it is; MB of UTF-8, in texts of 2 to 20 KB and in long ones. */
import { repair } from '../../pipeline/index.ts';
import { textsOfSet } from './encoding-set.ts';
import { ALL_LANGUAGES, LANGUAGES, longTextsIn, megabytes, pagesIn } from './invented-texts.ts';
import type { Contender, Suite } from './suite.ts';

const ASKED = 50;

const repairing = (name: string, texts: readonly string[]): Contender => ({
  name,
  units: megabytes(texts),
  asked: ASKED,
  pass: () => texts.forEach((text) => void repair(text)),
});

export const suite: Suite = {
  name: 'repair-clean',
  about: 'sound text through repair',
  unit: 'MB',
  load() {
    const pages = pagesIn(ALL_LANGUAGES);
    const ofSet = textsOfSet().flatMap(({ group, text }) => (group === 'clean' ? [text] : []));
    return {
      units: megabytes(pages),
      contenders: [
        { name: 'Buffer.from, text to UTF-8 alone (the limit)', pass: () => pages.forEach((text) => void Buffer.from(text)) },
        ...Object.entries(LANGUAGES).map(([name, languages]) => repairing(`${name}, page-sized`, pagesIn(languages))),
        repairing('all languages, long texts', longTextsIn(ALL_LANGUAGES)),
        ...(ofSet.length > 0 ? [repairing('development set, clean (0.4 KB each)', ofSet)] : []),
      ],
    };
  },
};
