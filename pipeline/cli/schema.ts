/** sluice schema: the JSON Schema of the record. */
import { Command } from 'commander';
import { recordJsonSchema } from '../schema.ts';

export const schema = new Command('schema')
  .summary('print the JSON Schema of the record')
  .description('Prints the JSON Schema (2020-12) of the record. Every record written validates against it.')
  .action(() => {
    process.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });
