/** config-file: settings from a JSON or YAML file. Data formats only: a configuration never runs code. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ConfigError } from './model/errors.ts';

/**
 * @param path `.json`, `.yaml` or `.yml`
 * @throws {ConfigError} when the file cannot be read or holds no object
 */
export async function readConfigFile(path: string): Promise<Record<string, unknown>> {
  let settings: unknown;
  try {
    const text = await readFile(path, 'utf8');
    settings = path.endsWith('.json') ? JSON.parse(text) : parse(text);
  } catch (cause) {
    throw new ConfigError(`Configuration file ${path}: ${(cause as Error).message}`, { cause });
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new ConfigError(
      `Configuration file ${path}: expected settings by name, got ${Array.isArray(settings) ? 'a list' : typeof settings}`,
    );
  }
  return settings as Record<string, unknown>;
}
