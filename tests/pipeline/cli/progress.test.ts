/** cli/progress: what a long run shows, on a terminal and in a log, by a clock that the test turns. */
import { describe, expect, it } from 'vitest';
import { Progress } from '../../../pipeline/cli/progress.ts';

const NO_FILES = { new: 0, changed: 0, retried: 0, gone: 0, touched: 0, unchanged: 0, waiting: 0 };

function shown(isTTY: boolean, columns = 200) {
  const written: string[] = [];
  let ms = 5000;
  const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 };
  const progress = new Progress(stream as never, () => ms);
  return { written, progress, pass: (seconds: number) => (ms += seconds * 1000) };
}

describe('progress', () => {
  it('is a plain line now and then in a log, with rates, time left and where the pages went', () => {
    const { written, progress, pass } = shown(false);
    progress.onPlan({ files: { ...NO_FILES, new: 9, changed: 1 }, bytes: 10e6, shards: 5 });
    pass(1);
    progress.onShard({ files: 1, bytes: 1e6, isFromBefore: false });
    pass(39);
    progress.onOutcomes({ record: 70, dropped: 10, quarantine: 0 });
    progress.onOutcomes({ record: 0, dropped: 0, quarantine: 5 });
    pass(60);
    progress.onShard({ files: 4, bytes: 4e6, isFromBefore: false });
    progress.onApply();
    progress.end();
    expect(written).toEqual([
      '10 files to work, 10.0 MB\n',
      '1 of 10 files, 10 %, 2 pages/s, 0.0 MB/s, 6 min 0 s left; pages 80 = cleaned 70 + dropped 10 + quarantine 0\n',
      '5 of 10 files, 50 %, 1 pages/s, 0.1 MB/s, 1 min 40 s left; pages 85 = cleaned 70 + dropped 10 + quarantine 5\n',
      'pages 85 = cleaned 70 + dropped 10 + quarantine 5; looking for duplicates, writing\n',
    ]);
  });

  it('is a bar on a terminal that is drawn anew in its place and never wraps', () => {
    const { written, progress, pass } = shown(true, 60);
    progress.onPlan({ files: { ...NO_FILES, new: 2 }, bytes: 2e6, shards: 2 });
    pass(0.1);
    progress.onOutcomes({ record: 1, dropped: 0, quarantine: 0 });
    expect(written).toEqual([]);
    pass(0.9);
    progress.onShard({ files: 1, bytes: 1e6, isFromBefore: false });
    progress.end();
    const [bar = '', end] = written;
    expect(bar.replace('\r\u001B[2K', '')).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} 50 %  1 s left  1 pages/s, 1.0 MB/`);
    expect(end).toBe('\r\u001B[2K');
  });

  it('does not take what an earlier run had done for speed', () => {
    const { written, progress, pass } = shown(false);
    progress.onPlan({ files: { ...NO_FILES, new: 10 }, bytes: 10e6, shards: 10 });
    progress.onShard({ files: 8, bytes: 8e6, isFromBefore: true });
    pass(40);
    progress.onShard({ files: 1, bytes: 1e6, isFromBefore: false });
    expect(written.at(-1)).toContain('9 of 10 files, 90 %, 0 pages/s, 0.0 MB/s, 40 s left');
  });

  it('shows nothing of a run with nothing to do', () => {
    const { written, progress } = shown(false);
    progress.onPlan({ files: { ...NO_FILES, unchanged: 7 }, bytes: 0, shards: 0 });
    progress.onApply();
    progress.end();
    expect(written).toEqual([]);
  });
});
