/**
 * dedup: every page that will stand, as one set, to its cluster. Set in, set out: the outcome does not depend on what
 * came first, so many small runs end where one large run does. The index remembers what stood; where it is in step,
 * only what is new, what goes, and what that moves is looked at.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEDUP } from '../stages/recipe.ts';
import type { DedupJob, Stand } from './engines/engine.ts';
import { difference, type AssignedPage, type IndexedPage } from './indexes/dedup-index.ts';
import { openIndex } from './indexes/registry.ts';
import { JsonLinesWriter } from './json-lines.ts';
import { ConfigError, RunError } from './model/errors.ts';
import { compareKeys } from './model/input-key.ts';
import { reassignmentsFile, type Reassignment } from './reassignments.ts';
import { sortedByKey } from './sort-by-key.ts';
import { StandingPages, type StandingPage } from './standing-pages.ts';

/** Writes what changes, in key order. */
export async function assign(job: DedupJob): Promise<void> {
  const method = Object.values(DEDUP).find(({ name }) => name === job.method)?.name;
  if (method === undefined) throw new ConfigError(`dedup: expected one of ${Object.keys(DEDUP).join(', ')}, got ${job.method}`);
  const out = await JsonLinesWriter.open(reassignmentsFile(job.work));
  for await (const each of method === 'off' ? apart(job) : clustered(job, method)) await out.add(each);
  await out.finish();
}

/** Every page stands for itself: nothing is to be remembered. */
async function* apart(job: DedupJob): AsyncGenerator<Reassignment> {
  const pages = await StandingPages.of(job);
  const wereApart = job.standing === undefined || job.standing.stand.dedup === job.becomes.dedup;
  for await (const { key, id, version, clusterId } of wereApart ? pages.fresh() : pages.all()) {
    if (clusterId === id) continue;
    yield { ...key, assignment: { clusterId: id, role: 'canonical' }, newPage: clusterId === undefined ? { id, version } : null };
  }
}

async function* clustered(job: DedupJob, method: 'exact' | 'near'): AsyncGenerator<Reassignment> {
  const { standing, becomes, work, index: folder, rule, memoryPages } = job;
  const pages = await StandingPages.of(job);
  if (standing === undefined) await rm(folder, { recursive: true, force: true });
  const index = await openIndex({ method, rule, folder, memoryPages, pages: await pages.count() });
  try {
    const isInStep = standing === undefined || index.standsFor === nameOf(standing.stand);
    const wanted = (): AsyncGenerator<StandingPage> => (isInStep ? pages.fresh() : pages.all());
    const { kept, surplus } = await difference(isInStep ? pages.withdrawn() : index.held(), wanted());
    await index.update({ removed: surplus, added: lacking(kept, wanted()) });
    const assigned = sortedByKey(isInStep ? index.moved(kept) : index.assignments(), join(work, 'assigned'));
    // A page worked anew under its old id may say something else: its copies are told of it.
    const renewed = isInStep ? new Set<string>() : await idsOf(pages.fresh());
    yield* changesAmong(assigned, wanted(), renewed);
    await index.commit(nameOf(becomes));
  } finally {
    await index.close();
  }
}

/** With the method, so that an index that a killed run left ahead is not taken for one that kept step. */
function nameOf({ run, dedup }: Stand): string {
  return `${run} ${dedup}`;
}

async function* lacking(kept: ReadonlySet<string>, pages: AsyncIterable<StandingPage>): AsyncGenerator<IndexedPage> {
  for await (const { key, id, signature } of pages) if (!kept.has(id)) yield { ...key, signature: await signature() };
}

async function idsOf(pages: AsyncIterable<StandingPage>): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id } of pages) ids.add(id);
  return ids;
}

/** @param assigned all of `pages`, and perhaps others @param renewed ids whose copies stand otherwise, wherever they belong */
async function* changesAmong(
  assigned: AsyncIterable<AssignedPage>,
  pages: AsyncGenerator<StandingPage, undefined>,
  renewed: ReadonlySet<string>,
): AsyncGenerator<Reassignment> {
  let page = (await pages.next()).value;
  for await (const { path, index, assignment } of assigned) {
    const order = page === undefined ? 1 : compareKeys(page.key, { path, index });
    if (order < 0) break;
    const isNew = order === 0 && page!.clusterId === undefined;
    const isAsBefore = order === 0 && page!.clusterId === assignment.clusterId && !renewed.has(assignment.clusterId);
    if (!isAsBefore) yield { path, index, assignment, newPage: isNew ? { id: page!.id, version: page!.version } : null };
    if (order === 0) page = (await pages.next()).value;
  }
  if (page !== undefined) {
    throw new RunError(
      `The index of duplicates lost ${page.key.path}#${page.key.index}; remove .state from the clean folder and run again`,
    );
  }
}
