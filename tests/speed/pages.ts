/** Speed of the whole per-page way, against other extractors and against the parser alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { clean, decode, PageError } from '../../pipeline/index.ts';
import type { Suite } from './suite.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every 25th page of the large development set; without it, the sample pages. */
const SHARE = 25;

function pages(): Uint8Array[] {
  const folder = join(root, '../shared/eval/extraction/wcxb/html');
  const from = (path: string): string[] => readdirSync(path).toSorted();
  try {
    return from(folder)
      .filter((_, index) => index % SHARE === 0)
      .map((name) => gunzipSync(readFileSync(join(folder, name))));
  } catch {
    const sample = join(root, 'raw/sample');
    return from(sample)
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(sample, name)));
  }
}

function cleaned(bytes: Uint8Array): void {
  try {
    clean({ bytes, mediaType: 'text/html' });
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
  }
}

export const suite: Suite = {
  name: 'pages',
  about: 'decode to record, against others and the parser alone',
  unit: 'pages',
  load() {
    const bytes = pages();
    const texts = bytes.map((page) => decode(page, { isHtml: true }).text);
    return {
      units: bytes.length,
      contenders: [
        { name: 'htmlparser2, tree alone (the limit)', pass: () => texts.forEach((text) => void parseDocument(text)) },
        { name: 'sluice, decode to record', pass: () => bytes.forEach((page) => cleaned(page)) },
        {
          name: '@mozilla/readability on linkedom',
          pass: () => texts.forEach((text) => void new Readability(parseHTML(text).document as never).parse()),
        },
        {
          name: 'defuddle on linkedom',
          pass: async () => {
            for (const text of texts) await Defuddle(parseHTML(text).document as never, 'https://page.example/', { useAsync: false });
          },
        },
      ],
    };
  },
};
