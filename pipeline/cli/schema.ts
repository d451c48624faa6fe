/** sluice schema: the JSON Schema of the record, or of the settings. */
import { Command } from 'commander';
import { recordJsonSchema, settingsJsonSchema } from '../schema.ts';

export const schema = new Command('schema')
  .summary('print the JSON Schema of the record')
  .description('Prints the JSON Schema (2020-12) of the record. Every record written validates against it.')
  .option('--settings', 'that of a configuration file instead: every setting, its default, unit and meaning')
  .action(({ settings }: { settings?: true }) => {
    process.stdout.write(`${JSON.stringify(settings === undefined ? recordJsonSchema() : settingsJsonSchema(), null, 2)}\n`);
  });
