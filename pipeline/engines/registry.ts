/** Every engine, by name. */
import type { Config } from '../config.ts';
import type { Engine } from './engine.ts';
import { inline } from './inline.ts';
import { local } from './local.ts';

export const ENGINES: Readonly<Record<Config['engine'], Engine>> = { local, inline };
