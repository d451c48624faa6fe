/**
 * The language a page names for a stretch of code, as highlighters write it: `language-js`, `lang-py`, `brush: java`,
 * `highlight-source-shell`, `sourceCode python`, data-lang. It may stand on the element itself or on a box around it.
 *
 * Must not catch: the human language (`lang`), the highlighter's own name, words for "none".
 */
import type { Element } from '../../../pipeline/model/page.ts';
import type { Attributes } from './element-facts.ts';

const CLASS = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s?|sourceCode\s)(?<language>[\w+#.-]{1,20})(?=$|[\s;])/;
const ATTRIBUTES = ['data-lang', 'data-language', 'data-code-language'];
const LANGUAGE = /^[\w+#.-]{1,20}$/;
const NO_LANGUAGE = /^(?:none|default|auto|plain|plaintext|text|txt|nohighlight|raw)$/i;

/** Class words that the language follows, on the boxes highlighters draw around code. */
const BEFORE_LANGUAGE = new Set(['language', 'lang', 'source']);

/** Longer values are class lists that say too much to be read. */
const MAX_CLASS_CHARACTERS = 200;

/** What the element's own attributes name. */
export function languageNamed(attributes: Attributes): string | undefined {
  const named =
    CLASS.exec(attributes['class']?.slice(0, MAX_CLASS_CHARACTERS) ?? '')?.groups?.['language'] ??
    ATTRIBUTES.map((name) => attributes[name]).find((value) => value !== undefined && LANGUAGE.test(value));
  return named === undefined || NO_LANGUAGE.test(named) ? undefined : named.toLowerCase();
}

/** What a box around the code names; of its class only words are known. `highlight-python notranslate` is a documentation builder's. */
export function languageOfBox({ tokens }: Element): string | undefined {
  const isBuilt = tokens[0] === 'highlight' && tokens.includes('notranslate');
  const at = isBuilt ? 0 : tokens.findIndex((token) => BEFORE_LANGUAGE.has(token));
  const named = at < 0 ? undefined : tokens[at + 1];
  return named === undefined || NO_LANGUAGE.test(named) ? undefined : named;
}
