/**
 * dedup/sign: a record's signature. Hashes are computed here and nowhere else; whatever joins them compares
 * opaque values.
 */
import { createHash } from 'node:crypto';
import type { CleanRecord } from '../../pipeline/model/record.ts';
import type { Signature } from './dedup-method.ts';

/** 128 bits: no accidental match in any corpus that fits on a disk. */
const KEY_HEX_DIGITS = 32;

export function sign(record: CleanRecord): Signature {
  const said = lettersAndDigits(record.text);
  const letters = said.length;
  const removed = record.removed.reduce((sum, { text }) => sum + text.length, 0);
  return {
    id: record.id,
    exact: createHash('sha256').update(said).digest('hex').slice(0, KEY_HEX_DIGITS),
    standing: {
      letters,
      boilerplate: Math.round((1000 * removed) / (removed + record.text.length)),
      isSigned: record.article.author !== undefined || record.article.sourceOrganization !== undefined,
      published: record.created,
    },
  };
}

/** Case, width, punctuation and white space aside, so that a re-typeset copy is still the same text. */
function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
