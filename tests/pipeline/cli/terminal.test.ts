/** cli/terminal: nothing that comes from a page may act on the terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasColour, shownOn, visible, visibleLines } from '../../../pipeline/cli/terminal.ts';

describe('visible', () => {
  it('shows escapes, bidi controls and line ends instead of sending them', () => {
    expect(visible('a\u001B[2Jb\u202Ec\nd')).toBe(String.raw`a\u{1b}[2Jb\u{202e}c\nd`);
  });

  it('leaves sound text of any script alone', () => {
    for (const text of ['naïve – “quoted”', 'هذا نص', 'می‌خواهم', '東京 👩‍🔬']) expect(visible(text)).toBe(text);
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
        expect(visibleLines(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});

describe('shownOn', () => {
  it('leaves output to programs as it is, and escapes it on a terminal', () => {
    expect(shownOn({}, 'a\u001B[2J\nb')).toBe('a\u001B[2J\nb');
    expect(shownOn({ isTTY: true }, 'a\u001B[2J\nb')).toBe(String.raw`a\u{1b}[2J` + '\nb');
  });
});

describe('hasColour', () => {
  it('wants a terminal and respects NO_COLOR', () => {
    expect(hasColour({ isTTY: true }, {})).toBe(true);
    expect(hasColour({ isTTY: false }, {})).toBe(false);
    expect(hasColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(hasColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
  });
});
