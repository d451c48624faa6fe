import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processorMs, threadNumber } from '../../../pipeline/engines/thread-clock.ts';

describe.runIf(existsSync('/proc/thread-self'))('the clock of a thread', () => {
  it('counts its work', () => {
    const thread = threadNumber();
    const before = processorMs(thread)!;
    while (processorMs(thread)! < before + 50);
    expect(processorMs(thread)! - before).toBeGreaterThanOrEqual(50);
  });

  it('says nothing of a thread that is none', () => {
    expect(processorMs(0)).toBeUndefined();
    expect(processorMs(2 ** 31 - 1)).toBeUndefined();
  });
});
