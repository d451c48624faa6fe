/** Lines broken at a fixed width become paragraphs again, and nothing else does. */
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../pipeline/model/page.ts';
import { parseText } from '../../../../stages/parse/text/parse-text.ts';

const said = (source: string): string[] => blocksOf(parseText(source, new VFile())).map(({ text }) => text);

/** Breaks a paragraph before the first word that does not fit. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

const PARAGRAPHS = [
  'The harbour reopened on a grey Tuesday after three days of storm that had closed every pier of the town and left forty ships outside.',
  'The master of the harbour said that the cranes had been looked at twice over night, and that the first ship would dock before noon.',
  'Fishermen had lost nets and two small boats, but nobody was hurt, and help was promised to the families that live from the sea alone.',
];

const LONG = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS];

describe('joined', () => {
  test.each([60, 72, 80])('paragraphs wrapped at %i, with blank lines between', (width) => {
    expect(said(['Harbour reopens', ...LONG.map((text) => wrap(text, width))].join('\n\n'))).toEqual(['Harbour reopens', ...LONG]);
  });

  test('with CRLF, and an indent before each line', () => {
    const source = LONG.map((text) => wrap(`    ${text}`, 66, '    ')).join('\n\n');
    expect(said(source.replaceAll('\n', '\r\n'))).toEqual(LONG);
  });

  test('the continuation of a list item, but not the next item', () => {
    const items = LONG.map((text) => `- ${text}`);
    expect(said(items.map((text) => wrap(text, 70, '  ')).join('\n'))).toEqual(items);
  });
});

describe('left apart', () => {
  const poem = [
    'The harbour lies in rain tonight', 'and every lamp is low', 'the ships that came before the light', 'will wait until they go',
    'a rope, a bell, a broken oar', 'the smell of salt and tar', 'and someone on the farther shore', 'who wonders where you are',
  ]; // prettier-ignore

  test.each([
    ['verse', poem],
    ['long verse', poem.map((line, at) => `${line}, ${poem[(at + 3) % poem.length]!}`)],
    [
      'results',
      Array.from({ length: 12 }, (_, at) => `Springfield Rovers ${at % 4} - ${at % 3} Harbour Town United, attendance ${4000 + 97 * at}`),
    ],
    ['names', ['Jane Novak', 'John Okafor', 'Maria Silva', 'Ana Kovač', 'Li Wei', 'Amina Yusuf', 'Peter Lang', 'Eva Holm']],
    [
      'addresses',
      Array.from({ length: 8 }, (_, at) => `Harbour office, ${at + 1} Long Pier Street, Springfield ${12_345 + at}, second floor`),
    ],
    ['paragraphs of one line', PARAGRAPHS],
  ])('%s', (_name, lines) => {
    expect(said(lines.join('\n'))).toEqual(lines);
  });

  test('a few long lines', () => {
    const lines = wrap(PARAGRAPHS[0]!, 60).split('\n');
    expect(said(lines.join('\n'))).toEqual(lines);
  });
});
