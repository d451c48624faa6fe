/** sluice restore: what was taken away put back, from the record alone. */
import { Command } from 'commander';
import { findRecord } from '../find-record.ts';
import { restore as restored } from '../restore.ts';
import { shownOn } from './terminal.ts';

export const restore = new Command('restore')
  .summary('put back what was taken away, from the record alone')
  .description(
    'Prints a page as it came, from its record alone: for text the decoded source to the character, for HTML the\n' +
      'whole text of the page, kept and removed, in document order.',
  )
  .argument('<id>', 'the id (or its beginning) of a record in the clean folder')
  .option('--clean <folder>', 'where records are looked up', 'clean')
  .action(async (id: string, options: { clean: string }) => {
    process.stdout.write(shownOn(process.stdout, restored(await findRecord(options.clean, id))));
  });
