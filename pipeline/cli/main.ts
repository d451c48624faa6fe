#!/usr/bin/env node
/** cli/main: the command line, one file a command. What went wrong becomes an exit status here and nowhere else. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../model/version.ts';
import { exitStatusOf, EXIT_STATUS } from './exit-status.ts';
import { visible } from './terminal.ts';

/** In the order of the help. Loaded late: an unchanged batch shall not wait for the stages that other commands need. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  run: async () => (await import('./run.ts')).run,
  clean: async () => (await import('./clean.ts')).clean,
  add: async () => (await import('./add.ts')).add,
  watch: async () => (await import('./watch.ts')).watch,
  explain: async () => (await import('./explain.ts')).explain,
  restore: async () => (await import('./restore.ts')).restore,
  status: async () => (await import('./status.ts')).status,
  schema: async () => (await import('./schema.ts')).schema,
};

const asked = process.argv[2] ?? '';
const names = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);

const program = new Command('sluice')
  .description('Raw web scrapes in, clean JSON records out.')
  .version(VERSION)
  .showHelpAfterError('(sluice --help lists the commands)');
for (const name of names) program.addCommand(await COMMANDS[name]!());

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
