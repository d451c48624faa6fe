/** sluice clean: a filter without state. Scrapes in, records out, in order. */
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { clean as cleanScrape, cleanToMarkdown, type CleanInput } from '../clean.ts';
import { PageError } from '../model/errors.ts';
import { shownOn, visible } from './terminal.ts';

interface CleanOptions {
  format: 'jsonl' | 'text' | 'markdown';
  url?: string;
  mediaType?: string;
  charset?: string;
}

const FORMATS: Readonly<Record<CleanOptions['format'], (input: CleanInput) => string>> = {
  jsonl: (input) => `${JSON.stringify(cleanScrape(input))}\n`,
  text: (input) => `${cleanScrape(input).text}\n`,
  markdown: (input) => cleanToMarkdown(input),
};

export const clean = new Command('clean')
  .summary('clean scrapes from files or standard input to standard output')
  .description(
    'A filter without state: each file (or standard input) is one scrape, and one record comes out for it, in order.\n' +
      'What cannot be cleaned is named on standard error, and the exit status is then 1.',
  )
  .argument('[file...]', 'HTML, Markdown or text; - is standard input', ['-'])
  .addOption(new Option('--format <format>', 'what is written').choices(Object.keys(FORMATS)).default('jsonl'))
  .option('--url <url>', 'where the scrape was fetched from')
  .option('--media-type <type>', 'text/html, text/plain or text/markdown, where sniffing would err')
  .option('--charset <label>', 'the charset that the HTTP header declared')
  .addHelpText('after', '\nExamples:\n  $ cat page.html | sluice clean --format text\n  $ sluice clean a.html b.txt | jq .title')
  .action(async (files: string[], options: CleanOptions) => {
    let between = '';
    for (const file of files) {
      const bytes = file === '-' ? await standardInput() : await readFile(file);
      try {
        process.stdout.write(shownOn(process.stdout, between + FORMATS[options.format](inputOf(bytes, file, options))));
        between = options.format === 'jsonl' ? '' : '\n';
      } catch (error) {
        if (!(error instanceof PageError)) throw error;
        process.stderr.write(`sluice: ${visible(file)}: ${error.code}: ${visible(error.message)}\n`);
        process.exitCode = 1;
      }
    }
  });

function inputOf(bytes: Uint8Array, path: string, { url, mediaType, charset }: CleanOptions): CleanInput {
  return {
    bytes,
    path,
    ...(url === undefined ? {} : { url }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(charset === undefined ? {} : { charset }),
  };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
