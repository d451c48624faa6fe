/** What every source must do, whatever bytes it is given, and however they are cut. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseConfig } from '../../pipeline/config.ts';
import { PageError } from '../../pipeline/model/errors.ts';
import type { Found, Source } from '../../pipeline/sources/source.ts';

const { limits } = parseConfig({});

export interface Read {
  found: Found[];
  /** What ended the file early. */
  error: unknown;
}

export async function read(
  source: Source,
  content: Uint8Array | string,
  pieceBytes = 1 << 16,
  path = `file${source.endings[0] ?? ''}`,
): Promise<Read> {
  const bytes = Buffer.from(content as Uint8Array);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const found: Found[] = [];
  try {
    for await (const each of source.pages(pieces(), { path, limits, startByte: 0 })) found.push(each);
  } catch (error) {
    return { found, error };
  }
  return { found, error: undefined };
}

/** @param samples whole files of the format, with at least one page */
export function sourceContract(source: Source, samples: readonly string[]): void {
  it('finds the same pages however the bytes are cut', async () => {
    for (const sample of samples) {
      const whole = await read(source, sample);
      expect(whole.found.some(({ page }) => page !== undefined)).toBe(true);
      for (const pieceBytes of [1, 7, 64]) expect(await read(source, sample, pieceBytes)).toEqual(whole);
    }
  });

  it('meets damage with faults of its page or its file, and with nothing else', async () => {
    const damaged = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.uint8Array({ maxLength: 40 })).map(([sample, at, noise]) => {
      const bytes = Buffer.from(sample);
      const cut = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, cut), noise, bytes.subarray(Math.min(bytes.length, cut + noise.length))]);
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const { found, error } = await read(source, bytes);
        if (error !== undefined) expect(error).toBeInstanceOf(PageError);
        for (const { page, fault } of found) expect(fault === undefined ? (page.bytes ?? page.text) : fault).toBeDefined();
        for (const { fault } of found) if (fault !== undefined) expect(fault).toBeInstanceOf(PageError);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('gives no page and an account for no bytes', async () => {
    const { found, error } = await read(source, '');
    if (error === undefined) expect(found.map(({ page }) => page?.bytes?.length)).toEqual([0]);
    else expect(error).toBeInstanceOf(PageError);
  });
}
