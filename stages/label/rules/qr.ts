/**
 * label/qr: the caption and alternative text of a QR code, often glued: "QR codeQR code".
 *
 * Must not catch: an article about QR codes; only the whole label counts.
 */
import { phraseRule } from '../phrase-rule.ts';

export const qr = phraseRule('qr');
