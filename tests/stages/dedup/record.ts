/** A record that says so much and nothing else. */
import type { CleanRecord } from '../../../pipeline/model/record.ts';
import { sign } from '../../../stages/dedup/sign.ts';
import type { Signature } from '../../../stages/dedup/dedup-method.ts';

export type Said = Partial<Pick<CleanRecord, 'id' | 'text' | 'title' | 'url' | 'source' | 'created' | 'article' | 'removed'>>;

export function recordOf(said: Said): CleanRecord {
  return {
    schemaVersion: '1.0.0',
    id: 'a',
    text: '',
    title: null,
    url: null,
    language: null,
    created: null,
    source: 'news',
    input: { path: 'a.txt', index: 0, mediaType: 'text/plain', mode: 'text', sha256: '0'.repeat(64) },
    decoding: { charset: 'utf-8', evidence: 'sniff', confidence: 1, replacementCount: 0, repairs: [] },
    article: {},
    metadataEvidence: [],
    pageType: 'article',
    blocks: [],
    layout: [],
    removed: [],
    suspect: [],
    quality: { extraction: 1, flags: [], signals: {} },
    dedup: { clusterId: 'a', role: 'canonical' },
    provenance: { version: '0', config: '0', rules: [] },
    ...said,
  };
}

export const signed = (said: Said): Signature => sign(recordOf(said));
