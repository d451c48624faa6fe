/** schema: the record's JSON Schema (2020-12), from the same source as the check on every record written. */
import * as z from 'zod';
import { recordSchema, SCHEMA_VERSION } from './model/record.ts';

export function recordJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
  return { title: `Sluice record, version ${SCHEMA_VERSION}`, ...schema };
}
