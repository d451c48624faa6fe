import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../pipeline/config-file.ts';
import { parseConfig, settingsDigest } from '../../pipeline/config.ts';
import { ConfigError } from '../../pipeline/model/errors.ts';
import { temporaryFolder } from './corpus.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parseConfig({})).toMatchObject({ raw: 'raw', clean: 'clean', page: { removal: 'balanced' }, limits: { pageSeconds: 20 } });
  });

  it.each([
    [{ worker: 2 }, /worker/],
    [{ limits: { pageSecond: 1 } }, /pageSecond/],
    [{ limits: { pageSeconds: 0 } }, /limits\.pageSeconds/],
    [{ workers: 1.5 }, /workers/],
    [{ workers: Number.NaN }, /workers/],
    [{ dedup: 'fuzzy' }, /dedup/],
    [[], /object/],
  ])('refuses %j, and says where', (given, message) => {
    expect(() => parseConfig(given)).toThrow(ConfigError);
    expect(() => parseConfig(given)).toThrow(message);
  });

  it.each([
    ['page', { page: { removal: 'careful' } }],
    ['limits', { limits: { pageBytes: 1000 } }],
    ['source', { source: 'crawl' }],
  ])('has another digest where %s differs', (_, given) => {
    expect(settingsDigest(parseConfig(given))).not.toBe(settingsDigest(parseConfig({})));
  });

  it('has the same digest for what shapes no record', () => {
    const given = { raw: 'a', clean: 'b', workers: 4, dedup: 'off', engine: 'inline', limits: { workerMiB: 100 } };
    expect(settingsDigest(parseConfig(given))).toBe(settingsDigest(parseConfig({})));
  });

  it.each([
    ['a.json', '{"workers":2}'],
    ['a.yaml', 'workers: 2\n'],
    ['a.yml', '# threads\nworkers: 2'],
  ])('is read from %s', async (name, text) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    expect(parseConfig(await readConfigFile(path))).toMatchObject({ workers: 2 });
  });

  it.each([
    ['a.json', '{'],
    ['a.yaml', '- a\n- b'],
    ['a.yaml', 'just words'],
    ['nowhere.json', undefined],
  ])('is refused from %s with %s', async (name, text) => {
    const path = join(temporaryFolder(), name);
    if (text !== undefined) writeFileSync(path, text);
    await expect(readConfigFile(path)).rejects.toThrow(ConfigError);
  });
});
