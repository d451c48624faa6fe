/** sluice add: new raw scrapes into raw/. */
import { Command } from 'commander';

export const add = new Command('add').argument('<path...>');
