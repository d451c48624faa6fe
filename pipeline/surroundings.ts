/**
 * surroundings: how a record stands among the others: what it shares with the one that stands for it, and what of it
 * returns across its site. For people; reads the corpus, so it takes its time.
 */
import { join } from 'node:path';
import { passagesOfBoth, returningParagraphs, sign, type ReturningParagraph } from '../stages/recipe.ts';
import { nearRuleOf } from './config.ts';
import { findRecord } from './find-record.ts';
import { furnitureOn } from './indexes/registry.ts';
import type { CleanRecord } from './model/record.ts';
import { INDEX_NAME, openSnapshot } from './snapshot/snapshot.ts';

export interface Surroundings {
  /** The record that stands for it, and the longest passages both have; undefined where it stands for itself. */
  original: { record: CleanRecord; passages: string[] } | undefined;
  /** As far as it is counted, which `dedup: near` does. */
  returning: ReturningParagraph[];
}

const MAX_PASSAGES = 5;

export async function surroundingsOf(record: CleanRecord, clean: string): Promise<Surroundings> {
  const { manifest } = await openSnapshot(clean);
  const furniture = await furnitureOn(sign(record).site, join(clean, '.state', INDEX_NAME), nearRuleOf(manifest?.dedup ?? ''));
  return { original: await originalOf(record, clean), returning: returningParagraphs(record, furniture) };
}

async function originalOf({ text, dedup }: CleanRecord, clean: string): Promise<Surroundings['original']> {
  if (dedup.duplicateOf === undefined) return undefined;
  const record = await findRecord(clean, dedup.duplicateOf);
  return { record, passages: passagesOfBoth(text, record.text, MAX_PASSAGES) };
}
