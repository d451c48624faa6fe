import { expect, test } from 'vitest';
import { labelsOfSegments } from '../../training/segment-labels.ts';

const gold = (segments: { with?: string[]; without?: string[] }) => ({
  id: 'a',
  html: '',
  url: null,
  page_type: null,
  text: '',
  with: [],
  without: [],
  ...segments,
});

test('a block that holds a segment is known, and no other', () => {
  const { labels, weights } = labelsOfSegments(
    ['The bridge\n opened on Monday.', 'Share this', 'It cost more than planned.'],
    gold({ with: ['bridge opened'], without: ['Share'] }),
  );
  expect(labels).toEqual([1, 0, 0]);
  expect(weights.map((weight) => weight > 0)).toEqual([true, true, false]);
});

test('a segment that belongs and stands twice says nothing of either block', () => {
  const { weights } = labelsOfSegments(['Bridge opened', 'Bridge opened'], gold({ with: ['Bridge opened'] }));
  expect(weights).toEqual([0, 0]);
});

test('a segment that does not belong counts once, however many blocks hold it, and yields to one that does', () => {
  const { labels, weights } = labelsOfSegments(
    ['Read more', 'Read more', 'Read more about the bridge, says the mayor.'],
    gold({ with: ['says the mayor'], without: ['Read more'] }),
  );
  const one = labelsOfSegments(['Read more'], gold({ without: ['Read more'] }));
  expect(labels).toEqual([0, 0, 1]);
  expect(weights[0]! * 3).toBeCloseTo(one.weights[0]!);
  expect(weights[2]).toBe(one.weights[0]);
});
