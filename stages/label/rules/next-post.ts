/**
 * label/next-post: the link to the next post: its label, the title under it and the teaser, which breaks off in "…" or "[…]".
 *
 * Must not catch: a paragraph that goes on after the label: only a title-shaped line and a teaser that was cut go with it.
 */
import { adjacentPost } from '../adjacent-post.ts';

export const nextPost = adjacentPost('next-post');
