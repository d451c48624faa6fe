/** Quarantine tried again: only what stands there is worked, and the outcome is that of a fresh run. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus, filesOf, jsonLine, LATER, manifestOf, outputOf, page, paragraphs, runOver } from './corpus.ts';

const RETRY = { ...LATER, retriesQuarantine: true };

describe('a run that tries quarantine again', () => {
  it('takes in what an earlier one had too little memory for', async () => {
    const large = `<article>${Array.from({ length: 2000 }, (_, at) => `<p>${paragraphs(at)[0]}</p>`).join('')}</article>`;
    const folders = corpus({ 'a.html': large });
    const settings = { engine: 'local', workers: 1, limits: { pageSeconds: 100 } };
    await runOver(folders, { ...settings, limits: { ...settings.limits, workerMiB: 40 } }, LATER);
    expect(outputOf(folders).quarantine).toMatchObject([{ reason: 'too-large' }]);
    expect((await runOver(folders, settings, LATER)).files).toMatchObject({ unchanged: 1, retried: 0 });

    expect((await runOver(folders, settings, RETRY)).files).toMatchObject({ unchanged: 0, retried: 1 });
    expect(outputOf(folders).quarantine).toEqual([]);
    const fresh = { ...folders, clean: `${folders.clean}-fresh` };
    await runOver(fresh, settings, LATER);
    expect(filesOf(folders)).toEqual(filesOf(fresh));
  });

  it('works each file once, and leaves what fails again as it stood', async () => {
    const folders = corpus({ 'a.html': '', 'b.jsonl': `${jsonLine(1)}no json\n[]\n${jsonLine(2)}`, 'c.html': page(3), 'd.txt': '' });
    await runOver(folders, {}, LATER);
    const before = filesOf(folders);
    const { files, changes } = await runOver(folders, {}, RETRY);
    expect(files).toMatchObject({ retried: 3, unchanged: 1, changed: 0 });
    expect(changes).toEqual({ added: 0, replaced: 0, withdrawn: 0 });
    expect(filesOf(folders)).toEqual(before);
    expect(manifestOf(folders).counts).toMatchObject({ in: 7, records: 3, quarantine: 4 });
  });

  it('does not take over what a killed run had spooled of a page that failed', async () => {
    const folders = corpus({ 'a.html': page(1) });
    await runOver(folders, {}, LATER);
    const spool = join(folders.clean, '.work/spool');
    mkdirSync(spool, { recursive: true });
    writeFileSync(join(spool, 'stale.lines'), 'from a killed run');
    await runOver(folders, {}, { ...RETRY, onPlan: () => expect(existsSync(join(spool, 'stale.lines'))).toBe(false) });
  });

  it('works everything where the settings have changed, and calls it so', async () => {
    const folders = corpus({ 'a.html': '', 'b.html': page(2) });
    await runOver(folders, {}, LATER);
    const { files } = await runOver(folders, { page: { keepRemovedText: false } }, RETRY);
    expect(files).toMatchObject({ changed: 2, retried: 0, unchanged: 0 });
  });
});
