/**
 * sources/json: one JSON object, or a list of them. Many a `.json` is JSONL in truth: then it is read as that.
 */
import { PageError } from '../model/errors.ts';
import { collect } from './collect.ts';
import { jsonPage } from './json-page.ts';
import { jsonl } from './jsonl.ts';
import type { Found, Source } from './source.ts';

export const json: Source = {
  name: 'json',
  endings: ['.json'],
  async *pages(bytes, file) {
    const whole = await collect(bytes, file.limits.fileBytes);
    const value = parsed(whole.toString('utf8').replace(/^\uFEFF/, ''));
    if (value === undefined) yield* jsonl.pages(once(whole), file);
    else if (!Array.isArray(value)) yield found(value);
    else if (value.length === 0) throw new PageError('empty', 'the list holds no page');
    else for (const each of value) yield found(each);
  },
};

function found(value: unknown): Found {
  try {
    return { page: jsonPage(value) };
  } catch (error) {
    return { fault: error as PageError };
  }
}

/** Undefined where the whole is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
