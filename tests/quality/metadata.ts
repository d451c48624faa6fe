/**
 * Title, authors and publication date against the gold of the extraction sets: Sluice on every page, and Sluice beside other
 * extractors on a sample, for they are slow.
 *
 * extra: pages whose gold states none, though one was found. Not always a mistake: the gold is silent on whole pages of one set.
 */
import { decode } from '../../pipeline/index.ts';
import { bytesOf, goldPages, type GoldPage, type PageSet } from './evaluation-sets.ts';
import { RIVALS, SLUICE, type Extractor, type Page } from './metadata-extractors.ts';
import { QUESTIONS, verdictOn, type Answers, type Question, type Verdict } from './metadata-verdicts.ts';
import type { Figures, Part } from './part.ts';

const SETS: readonly PageSet[] = ['wcxb', 'trafilatura'];

/** The slowest extractor reads three pages a second. */
const RIVALS_EVERY = 16;

type Counts = Record<Verdict | 'extra' | 'silent', number>;

export const metadata: Part = {
  name: 'metadata',
  gold: 'extraction/wcxb/gold.jsonl',
  measure: async ({ every, misses }) => {
    const figures: Figures = {};
    for (const set of SETS) {
      const counts = await score(set, goldPages(set, every), SLUICE, misses);
      for (const question of QUESTIONS) {
        const { exact, near, wrong, none, extra, silent } = counts[question];
        const asked = exact + near + wrong + none;
        figures[`${set}, ${question} exact`] = exact / Math.max(asked, 1);
        console.log(
          `${set.padEnd(12)} ${question.padEnd(7)} exact ${percent(exact, asked)}  with near ${percent(exact + near, asked)}  wrong ${percent(wrong, asked)}  none ${percent(none, asked)}  of ${asked}; extra ${extra} of ${silent}`,
        );
      }
    }
    return figures;
  },
};

export const rivals: Part = {
  name: 'rivals',
  gold: 'extraction/wcxb/gold.jsonl',
  measure: async ({ every }) => {
    withoutNetwork();
    const share = every * RIVALS_EVERY;
    const figures: Figures = {};
    for (const set of SETS) {
      const pages = goldPages(set, share);
      console.log(`${set}: exact (with near) on ${pages.length} pages, one in ${share}`);
      for (const extractor of [SLUICE, ...RIVALS]) {
        const counts = await score(set, pages, extractor, '');
        const cells = QUESTIONS.map((question) => {
          const { exact, near, wrong, none } = counts[question];
          const asked = exact + near + wrong + none;
          if (extractor === SLUICE) figures[`${set}, ${question} exact, sample`] = exact / Math.max(asked, 1);
          return `${question} ${percent(exact, asked)} (${percent(exact + near, asked)})`;
        });
        console.log(`  ${extractor.name.padEnd(22)} ${cells.join('   ')}`);
      }
    }
    return figures;
  },
};

async function score(set: PageSet, pages: readonly GoldPage[], extractor: Extractor, misses: string): Promise<Record<Question, Counts>> {
  const counts = { title: noCounts(), author: noCounts(), date: noCounts() };
  for (const gold of pages) {
    const answers = await answersOf(extractor, pageOf(set, gold));
    for (const question of QUESTIONS) {
      const wanted = gold[question] ?? '';
      const given = answers[question] ?? '';
      if (wanted === '') {
        counts[question].silent++;
        if (given !== '') counts[question].extra++;
        continue;
      }
      const verdict = verdictOn(question, wanted, given);
      counts[question][verdict]++;
      if (misses === question && verdict !== 'exact') console.log(`${verdict.padEnd(5)} ${gold.id}\n  gold  ${wanted}\n  found ${given}`);
    }
  }
  return counts;
}

/** Another extractor that fails on a page says nothing of it; what it complains of is its own matter. */
async function answersOf(extractor: Extractor, page: Page): Promise<Answers> {
  if (extractor === SLUICE) return extractor.answers(page);
  const { error, warn } = console;
  Object.assign(console, { error: noop, warn: noop });
  try {
    return await extractor.answers(page);
  } catch {
    return {};
  } finally {
    Object.assign(console, { error, warn });
  }
}

function noop(): void {}

function pageOf(set: PageSet, gold: GoldPage): Page {
  const bytes = bytesOf(set, gold);
  const url = gold.url?.startsWith('http') === true ? gold.url : 'https://page.example/';
  return { bytes, text: decode(bytes, { isHtml: true }).text, url };
}

function noCounts(): Counts {
  return { exact: 0, near: 0, wrong: 0, none: 0, extra: 0, silent: 0 };
}

/** What is measured is what the page says, for everybody. */
function withoutNetwork(): void {
  globalThis.fetch = () => Promise.reject(new Error('no network while measuring'));
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
}
