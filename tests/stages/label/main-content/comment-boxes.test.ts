import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../../../stages/label/main-content/comment-boxes.ts';
import { outlineOf } from '../../../../stages/label/main-content/outline.ts';
import { parseHtml } from '../../../../stages/parse/html/parse-html.ts';

const ARTICLE = '<p>The ferry will not sail today.</p>';

function comments(source: string, wordsEach: number): string[] {
  const outline = outlineOf(parseHtml(source, new VFile(source)));
  const isComment = commentsOf(
    outline,
    outline.blocks.map(() => wordsEach),
  );
  return outline.blocks.filter((_, index) => isComment[index]).map(({ text }) => text);
}

describe('commentsOf', () => {
  it('finds what stands in a comment box under an article', () => {
    const source = `<main>${ARTICLE.repeat(4)}<div id="comments"><div class="comment-body"><p>First!</p><p>Agreed.</p></div></div></main>`;
    expect(comments(source, 30)).toEqual(['First!', 'Agreed.']);
  });

  it('takes no box that holds the article itself', () => {
    expect(comments(`<div class="post comments-open">${ARTICLE.repeat(4)}</div>`, 30)).toEqual([]);
    expect(comments(`<p>Intro</p><div class="comments-open">${ARTICLE.repeat(9)}</div>`, 80)).toEqual([]);
  });

  it('takes no comments where little stands before them', () => {
    expect(comments(`<h1>Open thread</h1><div class="comments"><p>One</p></div>`, 20)).toEqual([]);
  });
});
