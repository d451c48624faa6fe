import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMarkedPages } from '../../training/line-pages.ts';

test('marked pages: each stands in two layouts, its lines labelled by their marks', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sluice-'));
  writeFileSync(path.join(folder, 'xx.txt'), '? A title 𝄞\n- Share\n+ The text of it.\n\n- Menu\n+ Another text.\n');
  const pages = readMarkedPages(folder, 3);
  expect(pages.map(({ layout, labels }) => [layout, labels])).toEqual([
    ['spaced', [-1, 1, 0]],
    ['dense', [-1, 1, 0]],
    ['spaced', [1, 0]],
    ['dense', [1, 0]],
  ]);
  expect(new Set(pages.map(({ fold }) => fold)).size).toBe(1);
  expect(pages[2]!.view.blocks.map(({ text }) => text)).toEqual(['Menu', 'Another text.']);
});
