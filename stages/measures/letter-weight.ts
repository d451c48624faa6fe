/** How much a text says, in letters of an alphabet: a Chinese, Japanese or Korean character says as much as about three. */
const DENSE = /[\u1100-\u11FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/;
const DENSE_ALL = new RegExp(DENSE, 'g');

const DENSE_WEIGHT = 3;

export function letterWeight(text: string): number {
  if (!DENSE.test(text)) return text.length;
  const sparse = text.replace(DENSE_ALL, '').length;
  return sparse + DENSE_WEIGHT * (text.length - sparse);
}

/** Thai, Lao, Khmer and Burmese end no sentence with a mark. */
const WITHOUT_STOPS = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;

export const writesWithoutStops = (text: string): boolean => WITHOUT_STOPS.test(text);

/** Those, and Chinese and Japanese, have no spaces between words; Korean has. */
export const writesWithoutSpaces = (text: string): boolean => WITHOUT_SPACES.test(text);

const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFF65]/;
