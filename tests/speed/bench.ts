/**
 * Measures speed, always as a ratio to a rival or a limit in the same run.
 *
 *     npm run bench            every suite
 *     npm run bench -- pages   one of them
 */
import { runSuite, type Suite } from './suite.ts';
import { suite as decode } from './decode.ts';
import { suite as pages } from './pages.ts';
import { suite as repairClean } from './repair-clean.ts';
import { suite as repairDamaged } from './repair-damaged.ts';
import { suite as textLines } from './text-lines.ts';

const SUITES: readonly Suite[] = [pages, textLines, decode, repairClean, repairDamaged];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => SUITES.every((suite) => suite.name !== name));
if (unknown.length > 0) {
  console.error(`Expected suites among ${SUITES.map(({ name }) => name).join(', ')}; got ${unknown.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const suite of SUITES) if (wanted.length === 0 || wanted.includes(suite.name)) await runSuite(suite);
}
