/**
 * dedup: every page that will stand, as one set, to its cluster. Set in, set out: the outcome does not depend on what
 * came first, so many small runs end where one large run does.
 */
import { DEDUP, type Assignment } from '../stages/recipe.ts';
import type { DedupJob } from './engines/engine.ts';
import { assignByIndex, type StandingPage } from './indexes/assign-by-index.ts';
import { openIndex } from './indexes/registry.ts';
import { JsonLinesWriter } from './json-lines.ts';
import { mergeByKey } from './merge-by-key.ts';
import { ConfigError } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { shardsOf, withdrawnOf } from './plan.ts';
import { reassignmentsFile, type PageRow, type Reassignment } from './reassignments.ts';
import { linesOfTable, type Table } from './snapshot/table.ts';
import { spooled } from './spool.ts';

/** Writes what changes, in key order. */
export async function assign({ work, spool, pages, index: { folder, step }, method }: DedupJob): Promise<void> {
  const name = Object.values(DEDUP).find((each) => each.name === method)?.name;
  if (name === undefined) throw new ConfigError(`dedup: expected one of ${Object.keys(DEDUP).join(', ')}, got ${method}`);
  async function* standing(): AsyncGenerator<StandingPage> {
    for await (const { row, isNew } of pageRows(work, spool, pages)) yield { signature: row.signature, isNew };
  }
  let count = 0;
  for await (const _ of pageRows(work, spool, pages)) count++;
  const index = await openIndex(name, folder, count);
  let assignments: Map<string, Assignment>;
  try {
    assignments = await assignByIndex(index, standing, step);
  } finally {
    await index.close();
  }
  const out = await JsonLinesWriter.open(reassignmentsFile(work));
  for await (const { row, isNew } of pageRows(work, spool, pages)) {
    const assignment = assignments.get(row.signature.id) ?? row.assignment;
    if (!isNew && JSON.stringify(assignment) === JSON.stringify(row.assignment)) continue;
    const reassignment: Reassignment = { ...row, assignment, was: isNew ? null : row.assignment };
    await out.add(reassignment);
  }
  await out.finish();
}

interface StandingRow {
  key: InputKey;
  row: PageRow;
  isNew: boolean;
}

async function* pageRows(work: string, spool: string, pages: Table): AsyncGenerator<StandingRow> {
  const withdrawn = new Set<string>();
  for await (const path of withdrawnOf(work)) withdrawn.add(path);
  yield* mergeByKey<StandingRow>(oldRows(pages, withdrawn), newRows(work, spool));
}

async function* oldRows(pages: Table, withdrawn: ReadonlySet<string>): AsyncGenerator<StandingRow> {
  for await (const { key, line } of linesOfTable(pages)) {
    if (!withdrawn.has(key.path)) yield { key, row: JSON.parse(line) as PageRow, isNew: false };
  }
}

async function* newRows(work: string, spool: string): AsyncGenerator<StandingRow> {
  for await (const { id } of shardsOf(work)) {
    for await (const { kind, key, json } of spooled(spool, id)) {
      if (kind === 'page') yield { key, row: JSON.parse(json) as PageRow, isNew: true };
    }
  }
}
