/**
 * The floors of `npm run quality`: what a build may not fall below. Each has the value measured when it was set and the margin it
 * leaves. Raising a value after an improvement is part of that change; lowering one is a change of its own, with its reason.
 */
export interface Floor {
  measured: number;
  margin: number;
  /** The figure is better when lower. */
  isCeiling?: boolean;
  note?: string;
}

export interface PartFloors {
  /** Of the gold file: floors hold for the set they were measured on. */
  digest: string;
  figures: Record<string, Floor>;
}

/** Room for the last digit that a measured value is written with. */
const ROUNDING = 0.00005;

/** The value that may just be reached. */
export function boundOf({ measured, margin, isCeiling = false }: Floor): number {
  return isCeiling ? measured + margin : measured - margin;
}

export function holds(floor: Floor, value: number): boolean {
  const bound = boundOf(floor);
  return floor.isCeiling === true ? value <= bound + ROUNDING : value >= bound - ROUNDING;
}

/** Nothing is random in a run. A margin leaves room for a change that helps elsewhere: about a deviation of the figure over bootstrapped pages. */
const PAGES_1500 = 0.007;
const PAGES_PER_TYPE = 0.02;
const PAGES_500 = 0.006;
const PAGES_90 = 0.01;
/** Some hundred answers, each right or wrong. */
const ANSWERS = 0.01;
/** Thousands of strings, each right or wrong. */
const STRINGS = 0.003;
/** About a hundred strings: two of them. */
const HUNDRED_STRINGS = 0.02;
/** Of some thousand clean texts, three more. */
const HARM = 0.001;
/** Five texts, of which each line counts. */
const NONE = 0;

/** The models learned from these pages: the figure shows that nothing broke. How they do on new pages is what cross-validation says (ARCHITECTURE.md). */
const inSample = (measured: number, margin: number): Floor => ({ measured, margin, note: 'in-sample: a model learned from these pages' });
const atLeast = (measured: number, margin: number): Floor => ({ measured, margin });
const atMost = (measured: number, margin: number): Floor => ({ measured, margin, isCeiling: true });

export const FLOORS: Readonly<Record<string, PartFloors>> = {
  wcxb: {
    digest: '89802644b885',
    figures: {
      'word F1': inSample(0.9118, PAGES_1500),
      'word F1, article': inSample(0.9713, PAGES_PER_TYPE),
      'word F1, documentation': inSample(0.9529, PAGES_PER_TYPE),
      'word F1, service': inSample(0.8966, PAGES_PER_TYPE),
      'word F1, forum': inSample(0.8327, PAGES_PER_TYPE),
      'word F1, collection': inSample(0.818, PAGES_PER_TYPE),
      'word F1, listing': inSample(0.8164, PAGES_PER_TYPE),
      'word F1, product': inSample(0.7514, PAGES_PER_TYPE),
      'rank correlation of quality.extraction with F1': inSample(0.6984, PAGES_PER_TYPE),
    },
  },
  scrapinghub: { digest: '04d252746dc2', figures: { 'F1 of four-word shingles': inSample(0.9836, PAGES_90) } },
  trafilatura: { digest: 'ec7719e6143e', figures: { 'F1 of segments': inSample(0.9685, PAGES_500) } },
  text: {
    digest: '6adb8987a986',
    figures: {
      'character F1, flat': inSample(0.9287, PAGES_1500),
      'content lost, flat': atMost(0.007, HARM),
      'character F1, tail': inSample(0.9358, PAGES_1500),
      'content lost, tail': atMost(0.0065, HARM),
    },
  },
  seeds: { digest: '945517411d2c', figures: { 'junk spans removed': atLeast(1, NONE), 'words lost': atMost(0, NONE) } },
  mojibake: {
    digest: '2b2fd1da68e3',
    figures: {
      repaired: atLeast(0.9876, STRINGS),
      'repaired, mean over kinds': atLeast(0.9825, STRINGS),
      'changed for the worse': atMost(0.0013, HARM),
      'clean texts changed': atMost(0.0008, HARM),
      'in the wrong table, repaired': atLeast(0.7677, HUNDRED_STRINGS),
      'right quotes inferred': atLeast(0.9789, HUNDRED_STRINGS),
      "ftfy's own cases": atLeast(0.9706, HUNDRED_STRINGS),
    },
  },
  charset: {
    digest: 'dd5a215ee4b9',
    figures: {
      'exact, files': atLeast(0.9953, STRINGS),
      'exact, html': atLeast(0.9974, STRINGS),
      'exact, masked': atLeast(1, STRINGS),
      'exact, few foreign bytes': atLeast(0.9774, HUNDRED_STRINGS),
    },
  },
  metadata: {
    digest: '89802644b885',
    figures: {
      'wcxb, title exact': atLeast(0.7969, ANSWERS),
      'wcxb, author exact': atLeast(0.7686, ANSWERS),
      'wcxb, date exact': atLeast(0.8517, ANSWERS),
      'trafilatura, title exact': atLeast(0.8744, ANSWERS),
      'trafilatura, author exact': atLeast(0.7082, ANSWERS),
      'trafilatura, date exact': atLeast(0.8342, ANSWERS),
    },
  },
  dedup: { digest: 'f7b9dd5075f3', figures: { 'pairwise F1': atLeast(0.9941, STRINGS) } },
};
