/**
 * Scores today's build on every development set: extraction, text, seeds, encoding, duplicates.
 *
 *     npm run quality            every set that is present
 *     npm run quality -- seeds   one of them
 *
 * The sets are not part of the project. Where they are absent this says so and ends well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const runner = join(root, '../shared/eval/run.py');

if (existsSync(runner)) {
  const command = ['--cmd', `node ${join(root, 'dist/pipeline/cli/main.js')}`, '--lib', join(root, 'dist/pipeline/index.js')];
  const { status } = spawnSync('python3', [runner, ...command, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.log(`The evaluation sets are not here (${join('..', 'shared', 'eval', 'run.py')}): nothing was scored.`);
}
