/**
 * label/follow-us: invitations to the site's channels elsewhere.
 *
 * Must not catch: "Follow us", he said, and they went: a sentence that ends like one and stands among prose.
 */
import { phraseRule } from '../phrase-rule.ts';

export const followUs = phraseRule('follow-us', { accepts: (line) => line.zone !== 'body' || !line.isProse });
