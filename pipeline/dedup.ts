/**
 * dedup: every page that will stand, as one set, to its cluster. Set in, set out: the outcome does not depend on what
 * came first, so many small runs end where one large run does.
 */
import { DEDUP, type Signature } from '../stages/recipe.ts';
import type { DedupJob } from './engines/engine.ts';
import { JsonLinesWriter } from './json-lines.ts';
import { mergeByKey } from './merge-by-key.ts';
import { ConfigError } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { shardsOf, withdrawnOf } from './plan.ts';
import { reassignmentsFile, type PageRow, type Reassignment } from './reassignments.ts';
import { linesOfTable, type Table } from './snapshot/table.ts';
import { spooled } from './spool.ts';

/** Writes what changes, in key order. Holds the signatures of all pages, and nothing else of them. */
export async function assign({ work, spool, pages, method }: DedupJob): Promise<void> {
  const dedup = new Map(Object.entries(DEDUP)).get(method);
  if (dedup === undefined) throw new ConfigError(`dedup: expected one of ${Object.keys(DEDUP).join(', ')}, got ${method}`);
  const signatures: Signature[] = [];
  for await (const { row } of pageRows(work, spool, pages)) signatures.push(row.signature);
  const assignments = dedup.cluster(signatures);
  const out = await JsonLinesWriter.open(reassignmentsFile(work));
  for await (const { row, isNew } of pageRows(work, spool, pages)) {
    const assignment = assignments.get(row.signature.id)!;
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
