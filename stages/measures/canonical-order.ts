/**
 * canonical-order: NFC in time linear in the text. The runtime sorts the marks on a letter by insertion, which takes the
 * square of their number: 100,000 accents and dots in turn on one letter, half a minute. Longer runs than any writing
 * has are sorted here first, by class; what comes out is what the runtime would give.
 */

/** Twice the longest that Unicode expects in text ("stream-safe", UAX #15); sorting fewer costs the runtime nothing. */
const LONG_RUN = /\p{M}{60,}/gu;

/** Of the last class of all: every mark that moves, moves before it. */
const LAST_MARK = '\u0345';

export function toNfc(text: string): string {
  return text.replace(LONG_RUN, inCanonicalOrder).normalize('NFC');
}

function inCanonicalOrder(run: string): string {
  const marks = Array.from(run, (mark) => mark.normalize('NFD')).join('');
  const ranks = ranksOf(marks);
  const byRank: string[][] = [...new Set(ranks.values())].map(() => []);
  const sorted: string[] = [];
  const putSorted = (): void => {
    for (const sameRank of byRank) for (const mark of sameRank.splice(0)) sorted.push(mark);
  };
  for (const mark of marks) {
    const rank = ranks.get(mark);
    if (rank !== undefined) byRank[rank]!.push(mark);
    else {
      // A mark that stays where it is: none moves across it.
      putSorted();
      sorted.push(mark);
    }
  }
  putSorted();
  return sorted.join('');
}

/** For each mark that moves, which place its class has among those of the others. The runtime does not tell classes, but it sorts pairs. */
function ranksOf(marks: string): Map<string, number> {
  const ordered = [...new Set(marks)].filter((mark) => mark === LAST_MARK || comesBefore(mark, LAST_MARK));
  ordered.sort((a, b) => (comesBefore(a, b) ? -1 : comesBefore(b, a) ? 1 : 0));
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [at, mark] of ordered.entries()) {
    if (at > 0 && comesBefore(ordered[at - 1]!, mark)) rank++;
    ranks.set(mark, rank);
  }
  return ranks;
}

const comesBefore = (a: string, b: string): boolean => a !== b && (b + a).normalize('NFD') === a + b;
