/**
 * label/player-text: what stands in place of a video or sound player.
 *
 * Must not catch: a sentence about a video.
 */
import { phraseRule } from '../phrase-rule.ts';

export const playerText = phraseRule('player-text', { maxWords: 40 });
