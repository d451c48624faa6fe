/**
 * dedup/sign: a record's signature. Hashes are computed here and nowhere else; whatever joins them compares
 * opaque values.
 */
import { createHash } from 'node:crypto';
import type { CleanRecord } from '../../pipeline/model/record.ts';
import { comparedText } from './compared-text.ts';
import type { Signature } from './dedup-method.ts';
import { foldedText } from './folded-text.ts';
import { textHash } from './shingles.ts';
import { completenessOf } from './representative.ts';
import { siteOf } from './site-of.ts';
import { sketchOf } from './sketch.ts';

/** 128 bits: no accidental match in any corpus that fits on a disk. */
const KEY_HEX_DIGITS = 32;

export function sign(record: CleanRecord): Signature {
  const said = saidBy(record);
  const version = createHash('sha256').update(JSON.stringify(said)).digest().readUInt32BE();
  return { id: record.id, version, ...said };
}

function saidBy(record: CleanRecord): Omit<Signature, 'id' | 'version'> {
  const said = foldedText(record.text);
  const compared = comparedText(record);
  const removed = record.removed.reduce((sum, { text: { length } }) => sum + length, 0);
  return {
    exact: createHash('sha256').update(said.letters).digest('hex').slice(0, KEY_HEX_DIGITS),
    standing: {
      completeness: completenessOf(said.letters.length),
      boilerplate: Math.round((1000 * removed) / Math.max(1, removed + record.text.length)),
      isSigned: record.article.author !== undefined || record.article.sourceOrganization !== undefined,
      published: record.created,
    },
    site: siteOf(record),
    title: textHash(foldedText(record.title ?? '')),
    ...sketchOf(compared === record.text ? said : foldedText(compared)),
  };
}
