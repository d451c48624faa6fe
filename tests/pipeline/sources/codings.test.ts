/** Compression undone: whole streams to the byte, damaged ones member by member. */
import { crc32, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../pipeline/config.ts';
import type { PageError } from '../../../pipeline/model/errors.ts';
import { expanded } from '../../../pipeline/sources/codings/expanded.ts';
import { XxHash64 } from '../../../pipeline/sources/codings/xxhash64.ts';

const { limits } = parseConfig({});

/** Everything the stream gives, asked again after every rejection; a damaged member shows as its error's code. */
async function expand(bytes: Buffer, pieceBytes = 1 << 16): Promise<string[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const iterator = (await expanded(pieces(), limits))[Symbol.asyncIterator]();
  const found: string[] = [];
  for (;;) {
    try {
      const { done, value } = await iterator.next();
      if (done === true) return found;
      if (value.length > 0) found.push((value as Buffer).toString('latin1'));
    } catch (error) {
      found.push((error as PageError).code);
    }
  }
}

/** A frame of raw blocks, with its checksum. */
function zstdFrame(content: Buffer | string, { dictionary = false, hasChecksum = true } = {}): Buffer {
  const bytes = Buffer.from(content as string);
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, (hasChecksum ? 4 : 0) + (dictionary ? 1 : 0), 0x38, ...(dictionary ? [7] : [])]);
  const block = Buffer.alloc(3);
  block.writeUIntLE(bytes.length * 8 + 1, 0, 3);
  const hash = new XxHash64();
  hash.update(bytes);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(Number(BigInt.asUintN(32, hash.digest())));
  return Buffer.concat([header, block, bytes, hasChecksum ? checksum : Buffer.alloc(0)]);
}

const FAULTS = new Set(['corrupt', 'too-large', 'truncated', 'unsupported']);

const skippable = Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

const FORMATS: ReadonlyArray<[string, (content: string) => Buffer]> = [
  ['gzip', (content) => gzipSync(content)],
  ['zstd', (content) => zstdFrame(content)],
];

describe.each(FORMATS)('%s', (_, compress) => {
  it('gives what went in, member by member, however the bytes are cut', async () => {
    const texts = fc.array(fc.string({ unit: 'binary-ascii', maxLength: 300 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 400 }), async (contents, pieceBytes) => {
        expect((await expand(Buffer.concat(contents.map(compress)), pieceBytes)).join('')).toBe(contents.join(''));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  const members = ['the first', 'the second', 'the third', 'the fourth'].map(
    (name) => `${name} of the harbours, measured again and again\n`,
  );
  const compressed = members.map(compress);

  it('goes on behind a damaged member, wherever the damage is', async () => {
    for (let at = 0; at < compressed[1]!.length; at++) {
      const damaged = Buffer.from(compressed[1]!);
      damaged[at]! ^= 0xff;
      const found = await expand(Buffer.concat([compressed[0]!, damaged, ...compressed.slice(2)]));
      expect([found[0], ...found.slice(-2)]).toEqual([members[0], members[2], members[3]]);
      // What is not told from the good is what does not count: the time, the system.
      if (found.length !== 4 || found[1] !== members[1]) expect(found.slice(1, -2).some((each) => FAULTS.has(each))).toBe(true);
    }
  });

  it('says of a stream that ends too early that it does', async () => {
    const whole = Buffer.concat(compressed.slice(0, 2));
    for (const missing of [1, 5, 30]) expect((await expand(whole.subarray(0, -missing))).at(-1)).toBe('truncated');
  });

  it('passes over padding', async () => {
    const padded = Buffer.concat([compressed[0]!, Buffer.alloc(600), compressed[1]!, Buffer.alloc(600), Buffer.from('and so on')]);
    expect(await expand(padded)).toEqual(members.slice(0, 2));
  });
});

describe('gzip', () => {
  it('reads every optional part of a header', async () => {
    const member = gzipSync('a page');
    const fields = Buffer.concat([Buffer.from([2, 0, 9, 9]), Buffer.from('name\0'), Buffer.from('a comment\0'), Buffer.from([0, 0])]);
    const header = Buffer.from(member.subarray(0, 10));
    header[3] = 0x02 | 0x04 | 0x08 | 0x10;
    expect(await expand(Buffer.concat([header, fields, member.subarray(10)]))).toEqual(['a page']);
    header[3] = 0x80;
    expect(await expand(Buffer.concat([header, member.subarray(10)]))).toEqual(['corrupt']);
  });

  it('checks the sum and the length', async () => {
    const member = gzipSync('a page');
    expect(member.readUInt32LE(member.length - 8)).toBe(crc32('a page'));
    for (const at of [8, 4]) {
      const wrong = Buffer.from(member);
      wrong.writeUInt32LE(17, member.length - at);
      expect(await expand(wrong)).toEqual(['a page', 'corrupt']);
    }
  });

  it('gives up a bomb, and reads what follows', async () => {
    const found = await expand(Buffer.concat([gzipSync('before'), gzipSync(Buffer.alloc(50_000_000)), gzipSync('behind')]));
    expect([found[0], found.at(-2), found.at(-1)]).toEqual(['before', 'too-large', 'behind']);
    expect(found.length).toBeLessThan(1000);
  });
});

describe('zstd', () => {
  /** `zstd -19` of sixty lines. */
  const SAMPLE =
    'KLUv/WR1FI0JAFaRLhhwTdpAzmkQQsiho7iqEJHdvWnjqPV/64k1ACQAIgAJipxjIEMnsjwm9DiOcxSFhkKBRkI5KFQ4DwlEOQyCKBN6SBbCQ0FQYbHQQUTIsJChx0kMAjb1e7Gsm7ZtfGrem1Y6fVw83SwjvNOpuehmqiQDBIplISyRRmXsWYtYullXeFan5tetqtLGZX5Ti2vdLDVe+tSMvp0rbSy3LRrTzdrj6U/N+Ru+0uZu7vbFXzerjuefms1vW5U2GnmoEXAeXvaPOdAbWQMSiBD4VxCMAxb89wfrSpkJyjKoLVJTyIoaTOrFbBKqJJSxZAGDXjEzgXoOpShYyEhXkk1jkUM5FFZw8FsCWdxjEY5TrtWngN4mYulheYaBS1v4XBLOYpOs0D0bwtbCbfMDyKTGApAqHTa05Q==';

  it('decodes what the reference program made', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) => `Pier ${at} of the old harbour was measured again, and the keeper wrote ${at * 7} feet into the book.\n`,
    );
    expect((await expand(Buffer.from(SAMPLE, 'base64'))).join('')).toBe(lines.join(''));
  });

  it('takes frames without a checksum, tiny ones, and skippable ones', async () => {
    expect(await expand(Buffer.concat([zstdFrame('a', { hasChecksum: false }), skippable, zstdFrame(''), zstdFrame('b')]))).toEqual([
      'a',
      'b',
    ]);
  });

  it('says of a frame that it needs a dictionary, and reads what follows', async () => {
    expect(await expand(Buffer.concat([zstdFrame('a', { dictionary: true }), zstdFrame('b')]))).toEqual(['unsupported', 'b']);
  });

  it('refuses a window beyond all reason in any frame, before it takes memory', async () => {
    const greedy = Buffer.from(zstdFrame('a'));
    greedy[5] = 0xf8;
    expect(await expand(Buffer.concat([zstdFrame('b'), greedy, zstdFrame('c')]))).toEqual(['b', 'too-large', 'c']);
  });
});

describe('xxhash64', () => {
  it.each([
    ['', 0xef46db3751d8e999n],
    ['a', 0xd24ec4f1a98c6e5bn],
    ['abc', 0x44bc2cf5ad770999n],
  ])('of %j', (text, expected) => {
    const hash = new XxHash64();
    hash.update(Buffer.from(text));
    expect(hash.digest()).toBe(expected);
  });

  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 90 }), { maxLength: 5 }), (pieces) => {
        const [cut, whole] = [new XxHash64(), new XxHash64()];
        for (const piece of pieces) cut.update(Buffer.from(piece));
        whole.update(Buffer.concat(pieces));
        expect(cut.digest()).toBe(whole.digest());
      }),
      { seed: 5 },
    );
  });
});
