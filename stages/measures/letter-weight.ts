/** How much a text says, in letters of an alphabet: a Chinese or Japanese character says as much as about three. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const DENSE_ALL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const DENSE_WEIGHT = 3;

export function letterWeight(text: string): number {
  if (!DENSE.test(text)) return text.length;
  const sparse = text.replace(DENSE_ALL, '').length;
  return sparse + DENSE_WEIGHT * (text.length - sparse);
}

/** Thai, Lao, Khmer and Burmese end no sentence with a mark. */
const WITHOUT_STOPS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const writesWithoutStops = (text: string): boolean => WITHOUT_STOPS.test(text);
