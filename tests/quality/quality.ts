/**
 * The quality gate: measures today's build on the development sets and compares it with the floors.
 *
 *     npm run quality                                   everything but the comparison with others
 *     npm run quality -- seeds metadata                 these parts
 *     npm run quality -- rivals                         metadata beside other extractors, on a sample
 *     npm run quality -- metadata --every 4 --misses author   a quarter of the pages, and what differs
 *
 * Ends with status 1 where a floor is broken. The sets are not part of the project: where they are absent this says so and ends well.
 */
import { parseArgs } from 'node:util';
import { digestOf, SETS_FOLDER } from './evaluation-sets.ts';
import { boundOf, FLOORS, holds, type Floor } from './floors.ts';
import { metadata, rivals } from './metadata.ts';
import type { Figures, Part, PartOptions } from './part.ts';
import { reliability } from './reliability.ts';
import { SCORED_SETS } from './scored-sets.ts';

const PARTS: readonly Part[] = [...SCORED_SETS, reliability, metadata, rivals];

/** Slow, and a comparison rather than a measure: only where it is asked for. */
const ON_REQUEST = new Set<Part>([rivals]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, misses: { type: 'string', default: '' } },
});

const unknown = positionals.filter((name) => PARTS.every((part) => part.name !== name));
if (unknown.length > 0) {
  console.error(`Expected parts among ${PARTS.map(({ name }) => name).join(', ')}; got ${unknown.join(', ')}`);
  process.exitCode = 2;
} else {
  const parts = PARTS.filter((part) => (positionals.length === 0 ? !ON_REQUEST.has(part) : positionals.includes(part.name)));
  const options: PartOptions = { every: Number(values.every), misses: values.misses };
  let broken = 0;
  for (const part of parts) broken += await gate(part, options);
  if (broken > 0) {
    console.error(`\n${broken} below the floor`);
    process.exitCode = 1;
  }
}

/** Returns how many floors are broken. */
async function gate(part: Part, options: PartOptions): Promise<number> {
  console.log(`\n${part.name}`);
  const digest = digestOf(part.gold);
  if (digest === undefined) {
    console.log(`  the set is not here (${part.gold} in ${SETS_FOLDER}): nothing was measured`);
    return 0;
  }
  const figures = await part.measure(options);
  const floors = FLOORS[part.name];
  if (floors === undefined || options.every !== 1) return report(figures, {});
  if (floors.digest !== digest) {
    console.error(`  the floors were measured on another set (${floors.digest}, here ${digest}): measure and set them anew`);
    report(figures, {});
    return 1;
  }
  return report(figures, floors.figures);
}

function report(figures: Figures, floors: Readonly<Record<string, Floor>>): number {
  let broken = 0;
  for (const [name, value] of Object.entries(figures)) {
    const floor = floors[name];
    const verdict = floor === undefined ? '' : verdictOf(value, floor);
    if (verdict.startsWith('BROKEN')) broken++;
    console.log(`  ${name.padEnd(50)} ${value.toFixed(4).padStart(8)}  ${verdict}`);
  }
  for (const name of Object.keys(floors).filter((each) => !(each in figures))) {
    console.log(`  ${name.padEnd(50)}           BROKEN: not measured`);
    broken++;
  }
  return broken;
}

function verdictOf(value: number, floor: Floor): string {
  const { isCeiling = false, note } = floor;
  const bound = `${isCeiling ? 'ceiling' : 'floor'} ${boundOf(floor).toFixed(4)}`;
  return `${holds(floor, value) ? 'ok' : 'BROKEN'}  ${bound}${note === undefined ? '' : `  (${note})`}`;
}
