/** sluice status: what stands in clean/, what waits in raw/. */
import { Command } from 'commander';

export const status = new Command('status');
