import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, unescaped } from '../../../pipeline/model/escaped.ts';

describe('escaped', () => {
  it.each([
    ['a\u001b[1m\u009b', String.raw`a\u{1b}[1m\u{9b}`],
    ['\u202egnp\u2066\ufeff\u00ad', String.raw`\u{202e}gnp\u{2066}\u{feff}\u{ad}`],
    ['\ud800 \u2028\r\n\t', String.raw`\u{d800} \u{2028}\u{d}` + '\n\t'],
    [String.raw`C:\new \u{7}`, String.raw`C:\\new \\u{7}`],
    ['Größe 東京 😀', 'Größe 東京 😀'],
  ])('%j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
    expect(unescaped(expected)).toBe(text);
  });

  it('can be undone, and leaves no control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescaped(escaped(text))).toBe(text);
        expect(escaped(text)).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}]/u);
      }),
      { seed: 11 },
    );
  });
});
