/** Spearman's rank correlation; equal values share the mean of their ranks. */
export function rankCorrelation(pairs: ReadonlyArray<readonly [number, number]>): number {
  return correlation(ranksOf(pairs.map(([one]) => one)), ranksOf(pairs.map(([, other]) => other)));
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => values[a]! - values[b]!);
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (const index of order.slice(start, end)) ranks[index] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  let [product, squaresX, squaresY] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, ys[index]! - meanY];
    product += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  return product / Math.sqrt(squaresX * squaresY);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
