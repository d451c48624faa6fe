/**
 * Measures speed, always as a ratio to a rival or a limit in the same run.
 *
 *     npm run bench                   every suite
 *     npm run bench -- pages          one of them
 *     npm run bench -- index-million  what takes minutes and is only run when it is asked for
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runSuite, type Suite } from './suite.ts';
import { suite as decode } from './decode.ts';
import { suite as pages } from './pages.ts';
import { suite as repairClean } from './repair-clean.ts';
import { suite as repairDamaged } from './repair-damaged.ts';
import { suite as sign } from './sign.ts';
import { suite as textLines } from './text-lines.ts';

const SUITES: readonly Suite[] = [pages, decode, repairClean, repairDamaged, textLines, sign];

/** How many pages the index of copies holds. In processes of their own, for what each holds in memory. */
const INDEX_SIZES = [
  { name: 'index', sizes: [10_000, 100_000], isOnRequest: false },
  { name: 'index-million', sizes: [1_000_000], isOnRequest: true },
];

const names = [...SUITES, ...INDEX_SIZES].map(({ name }) => name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Expected suites among ${names.join(', ')}; got ${unknown.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const suite of SUITES) if (wanted.length === 0 || wanted.includes(suite.name)) await runSuite(suite);
  for (const { name, sizes, isOnRequest } of INDEX_SIZES) {
    if (wanted.includes(name) || (wanted.length === 0 && !isOnRequest)) measureIndex(name, sizes);
  }
}

function measureIndex(name: string, sizes: readonly number[]): void {
  console.log(`\n${name}: a run of 10,000 new pages in an index of copies`);
  const program = fileURLToPath(new URL('dedup-index.js', import.meta.url));
  for (const size of sizes) spawnSync(process.execPath, [program, String(size)], { stdio: 'inherit' });
}
