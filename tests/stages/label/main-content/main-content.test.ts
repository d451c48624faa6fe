import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../pipeline/model/page.ts';
import { mainContent } from '../../../../stages/label/main-content/main-content.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';
import { ARTICLE, COLLECTION, DOCUMENTATION, FORUM, SERVICE, type InventedPage } from './pages.ts';

function judged(source: string): { kept: string[]; removed: Map<string, string>; file: VFile } {
  const file = new VFile(source);
  const kept: string[] = [];
  const removed = new Map<string, string>();
  for (const { block, confidence, class: kind } of mainContent.find({ page: parseHtml(source, file) }, file)) {
    if (confidence < 0.5) kept.push(block.text);
    else removed.set(block.text, kind);
  }
  return { kept, removed, file };
}

describe('mainContent', () => {
  it.each<[string, InventedPage]>([
    ['an article', ARTICLE],
    ['a thread', FORUM],
    ['a grid', COLLECTION],
    ['documentation', DOCUMENTATION],
    ['a service page', SERVICE],
  ])('keeps the content of %s and nothing around it', (_, { source, content, boilerplate }) => {
    const { kept } = judged(source);
    expect(content.filter((text) => !kept.includes(text))).toEqual([]);
    expect(boilerplate.filter((text) => kept.includes(text))).toEqual([]);
  });

  it('calls menus navigation and the rest furniture', () => {
    const { removed } = judged(ARTICLE.source);
    expect(removed.get('Contact')).toBe('navigation');
    expect(removed.get('© 2024 Fernleaf Ltd. All rights reserved.')).toBe('furniture');
  });

  it('tells the type of a page and expects its quality', () => {
    const { file } = judged(ARTICLE.source);
    expect(file.data.pageType).toBe('article');
    expect(file.data.quality!.extraction).toBeGreaterThan(0.7);
    expect(file.data.quality!.extraction).toBeLessThanOrEqual(1);
  });

  it('gives the same findings each time', () => {
    expect(judged(FORUM.source).kept).toEqual(judged(FORUM.source).kept);
  });

  it('does nothing on pages of text', () => {
    const page: Page = { type: 'root', mode: 'text', children: [] };
    const file = new VFile('Menu');
    expect(mainContent.find({ page }, file)).toEqual([]);
    expect(file.data.pageType).toBeUndefined();
  });

  it('takes a page without text', () => {
    expect(judged('<html><body></body></html>').kept).toEqual([]);
  });
});
