/** Invented prose: sentences of made-up words, always the same for the same seed. */

const SYLLABLES = ['ba', 'do', 'ke', 'lu', 'mi', 'no', 'pa', 're', 'si', 'tu', 'va', 'zo'];

/** Linear congruential, as in the C standard's example of rand. */
function random(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
}

/** Sentences of eight words. */
export function sentences(seed: number, count: number): string[] {
  const next = random(seed * 7919);
  const word = (): string => Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  return Array.from({ length: count }, () => `${Array.from({ length: 8 }, word).join(' ')}.`);
}

export const story = (seed: number, count: number): string => sentences(seed, count).join(' ');

/** Letters one after the other, without spaces, from `letters`. */
export function spaceless(seed: number, count: number, letters: string): string {
  const all = Array.from(letters);
  const next = random(seed * 104_729);
  return Array.from({ length: count }, () => all[next(all.length)]).join('');
}
