/** Who is asked for title, authors and date: Sluice, and the extractors it is compared with. All see the same page, none the network. */
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { clean, PageError } from '../../pipeline/index.ts';
import type { Answers } from './metadata-verdicts.ts';

export interface Page {
  bytes: Uint8Array;
  /** Decoded, for those that take no bytes. */
  text: string;
  url: string;
}

export interface Extractor {
  name: string;
  answers: (page: Page) => Answers | Promise<Answers>;
}

export const SLUICE: Extractor = {
  name: 'sluice',
  answers: ({ bytes, url }) => {
    try {
      const { title, created, article } = clean({ bytes, mediaType: 'text/html', url });
      return { title, author: (article.author ?? []).map(({ name }) => name).join(', '), date: created };
    } catch (error) {
      if (error instanceof PageError) return {};
      throw error;
    }
  },
};

export const RIVALS: readonly Extractor[] = [
  {
    name: '@mozilla/readability',
    answers: ({ text }) => {
      const found = new Readability(parseHTML(text).document as never).parse();
      return { title: found?.title, author: found?.byline, date: found?.publishedTime };
    },
  },
  {
    name: 'defuddle',
    answers: async ({ text, url }) => {
      const { title, author, published } = await Defuddle(parseHTML(text).document as never, url, { useAsync: false });
      return { title, author, date: published };
    },
  },
  {
    name: 'article-extractor',
    answers: async ({ text, url }) => {
      const found = await extractFromHtml(text, url);
      return { title: found?.title, author: found?.author, date: found?.published };
    },
  },
];
