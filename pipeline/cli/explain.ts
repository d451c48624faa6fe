/** sluice explain: a page with everything that was removed struck through, and why. */
import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { clean } from '../clean.ts';
import { findRecord } from '../find-record.ts';
import type { CleanRecord } from '../model/record.ts';
import { explained } from './explained.ts';
import { hasColour } from './terminal.ts';

export const explain = new Command('explain')
  .summary('show a page with everything removed struck through')
  .description(
    'Shows a page with what was removed struck through: class, rule, confidence and evidence of each span.\n' +
      'What was moved into a field of the record is marked so; what was kept though doubtful is underlined.',
  )
  .argument('<file|id>', 'a raw file, or the id (or its beginning) of a record in the clean folder')
  .option('--clean <folder>', 'where records are looked up', 'clean')
  .addHelpText('after', '\nExamples:\n  $ sluice explain raw/sample/harbour.txt\n  $ sluice explain 3f9a52c1 | less -R')
  .action(async (target: string, options: { clean: string }) => {
    const record = await recordOf(target, options.clean);
    process.stdout.write(explained(record, hasColour(process.stdout)));
  });

async function recordOf(target: string, cleanFolder: string): Promise<CleanRecord> {
  const found = await stat(target).catch(() => null);
  if (found?.isFile() !== true) return findRecord(cleanFolder, target);
  return clean({ bytes: await readFile(target), path: target });
}
