/** The public API. Everything else is private. */
export { clean, cleanToMarkdown, type CleanInput } from './clean.ts';
export { PageError, ConfigError, LockError, RunError, QUARANTINE_REASONS, type QuarantineReason } from './model/errors.ts';
export { recordSchema, SCHEMA_VERSION, type CleanRecord, type Repair } from './model/record.ts';
export type { PageSettings } from './model/capture.ts';
export type { Block, Finding, Page, Section } from './model/page.ts';
export { recordJsonSchema } from './schema.ts';
export { restore, segmentsOf, type Segment } from './restore.ts';
export { decode, recipe, repair } from '../stages/recipe.ts';
export { run, type RunOptions, type RunReport } from './run.ts';
export { parseConfig, type Config } from './config.ts';
