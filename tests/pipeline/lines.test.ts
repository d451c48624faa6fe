import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, type Line } from '../../pipeline/lines.ts';

async function linesIn(bytes: Buffer, pieceBytes: number, maxBytes?: number): Promise<Line[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const lines: Line[] = [];
  for await (const line of linesOf(pieces(), maxBytes)) lines.push(line);
  return lines;
}

describe('lines', () => {
  it('are the bytes between line feeds, each at its offset', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', '\u2028', ' ') });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, pieceBytes) => {
        const bytes = Buffer.from(content);
        const lines = await linesIn(bytes, pieceBytes);
        const expected = content.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines.map((line) => line.bytes!.toString())).toEqual(expected);
        for (const { start, length, bytes: line } of lines) expect(bytes.subarray(start, start + length)).toEqual(line);
        expect(lines.every(({ isEnded }, at) => isEnded || at === lines.length - 1)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('over the limit are passed over, and counted', async () => {
    const lines = await linesIn(Buffer.from(`ab\n${'x'.repeat(100)}\ncd`), 7, 10);
    expect(lines.map(({ bytes, start, length }) => [bytes?.toString(), start, length])).toEqual([
      ['ab', 0, 2],
      [undefined, 3, 100],
      ['cd', 104, 2],
    ]);
  });
});
