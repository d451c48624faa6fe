/** Full stops, question and exclamation marks of the world's scripts, with the quotation marks and brackets that may close after them. */
const SENTENCE_END = /[.!?…。！？．｡।॥؟۔։።][\s"'”’“»«›)\]）」』】]*$/u;

/** A mark that ends a sentence inside a line: followed by a space, or by anything where a script has no spaces. */
const INNER_END = /[.!?؟۔।]["”’»)]* |[。！？]/u;

/** Ends in an ellipsis, bracketed or not: the mark of a teaser that was cut. */
const CUT_OFF = /(?:…|\.{3}|\[…\]|\[\.{3}\]|\(…\)|\[&hellip;\])$/u;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-12));

export const hasInnerSentenceEnd = (text: string): boolean => INNER_END.test(text);

export const isCutOff = (text: string): boolean => CUT_OFF.test(text.slice(-12));
