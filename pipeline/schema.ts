/** schema: JSON Schemas (2020-12) of the record and of the settings, from the same source as the checks on both. */
import * as z from 'zod';
import { configSchema } from './config.ts';
import { recordSchema, SCHEMA_VERSION } from './model/record.ts';

export function recordJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
  return { title: `Sluice record, version ${SCHEMA_VERSION}`, ...schema };
}

/** Every setting with its default, unit and meaning. */
export function settingsJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-2020-12', io: 'input' });
  return { title: 'Sluice settings', ...schema };
}
