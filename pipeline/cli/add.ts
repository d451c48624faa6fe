/** sluice add: new raw scrapes into raw/. */
import { Command } from 'commander';
import { addToRaw, type Added } from '../add.ts';
import { readConfigFile } from '../config-file.ts';
import { parseConfig } from '../config.ts';
import { RunError } from '../model/errors.ts';
import { visible } from './terminal.ts';

interface AddOptions {
  raw?: string;
  config?: string;
}

export const add = new Command('add')
  .description('copy scrapes into raw/, whole or not at all; nothing is overwritten')
  .argument('<path...>', 'files, and folders that are copied under their name')
  .option('--raw <folder>', 'where to (default: raw)')
  .option('--config <file>', 'settings, as JSON or YAML')
  .action(async (paths: string[], { config: file, ...given }: AddOptions) => {
    const settings = file === undefined ? {} : await readConfigFile(file);
    const { raw, limits } = parseConfig({ ...settings, ...given });
    const counts: Record<Added['outcome'], number> = { new: 0, known: 0, refused: 0 };
    for await (const { path, outcome, detail } of addToRaw(paths, raw, limits)) {
      counts[outcome]++;
      process.stdout.write(`${outcome.padEnd(7)}  ${visible(path)}${detail === undefined ? '' : `: ${visible(detail)}`}\n`);
    }
    process.stderr.write(`${counts.new} new, ${counts.known} there already, ${counts.refused} refused\n`);
    if (counts.refused > 0) throw new RunError(`${counts.refused} of the files were not taken`);
  });
