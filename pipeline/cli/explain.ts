/** sluice explain: a page with everything that was removed struck through, and why. */
import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { clean } from '../clean.ts';
import { findRecord } from '../find-record.ts';
import { surroundingsOf } from '../surroundings.ts';
import { explained } from './explained.ts';
import { hasColour } from './terminal.ts';

export const explain = new Command('explain')
  .summary('show a page with everything removed struck through')
  .description(
    'Shows a page with what was removed struck through: class, rule, confidence and evidence of each span.\n' +
      'What was moved into a field of the record is marked so; what was kept though doubtful is underlined.\n' +
      'Of a record in the clean folder it also says which passages a copy shares with the record that stands for it, and which\n' +
      'paragraphs return on other pages of the site.',
  )
  .argument('<file|id>', 'a raw file, or the id (or its beginning) of a record in the clean folder')
  .option('--clean <folder>', 'where records are looked up', 'clean')
  .addHelpText('after', '\nExamples:\n  $ sluice explain raw/sample/harbour.txt\n  $ sluice explain 3f9a52c1 | less -R')
  .action(async (target: string, options: { clean: string }) => {
    const isColoured = hasColour(process.stdout);
    if (await isFile(target)) {
      process.stdout.write(explained(clean({ bytes: await readFile(target), path: target }), isColoured));
    } else {
      const record = await findRecord(options.clean, target);
      process.stdout.write(explained(record, isColoured, await surroundingsOf(record, options.clean)));
    }
  });

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
