#!/usr/bin/env node
/** cli/main: the command line, one file a command. What went wrong becomes an exit status here and nowhere else. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../model/version.ts';
import { add } from './add.ts';
import { clean } from './clean.ts';
import { exitStatusOf, EXIT_STATUS } from './exit-status.ts';
import { explain } from './explain.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';
import { visible } from './terminal.ts';

const program = new Command('sluice')
  .description('Raw web scrapes in, clean JSON records out.')
  .version(VERSION)
  .showHelpAfterError('(sluice --help lists the commands)')
  .addCommand(run)
  .addCommand(clean)
  .addCommand(add)
  .addCommand(explain)
  .addCommand(restore)
  .addCommand(status)
  .addCommand(schema);

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_STATUS.senseless;
  else {
    process.stderr.write(`sluice: ${visible((error as Error).message)}\n`);
    process.exitCode = exitStatusOf(error);
  }
}
