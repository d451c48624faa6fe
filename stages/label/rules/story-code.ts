/**
 * label/story-code: "Story Code: 258820", with or without its value.
 *
 * Must not catch: a sentence on codes; a code line is a label and at most a few signs.
 */
import { phraseRule } from '../phrase-rule.ts';

export const storyCode = phraseRule('story-code', { action: 'moved', maxWords: 6 });
