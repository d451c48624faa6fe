/** What a speed suite is: contenders that do the same work over the same material in one process. */
import { Bench } from 'tinybench';

export interface Suite {
  name: string;
  /** One line that says what is measured. */
  about: string;
  /** What one pass works through, for example `pages`. */
  unit: string;
  /** How many units one pass holds. */
  load: () => Promise<Material> | Material;
}

export interface Material {
  units: number;
  contenders: readonly Contender[];
}

export interface Contender {
  name: string;
  /** One pass over the whole material. */
  pass: () => void | Promise<void>;
}

/** CPU time of the process, collector and compiler threads included: steadier than wall time on a shared machine. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PASSES = 3;

/** Runs a suite and prints, for each contender, units a second (median of the passes) and its ratio to the first. */
export async function runSuite({ name, about, unit, load }: Suite): Promise<void> {
  const { units, contenders } = await load();
  console.log(`\n${name}: ${about} (${units} ${unit})`);
  const bench = new Bench({ iterations: PASSES, time: 0, warmupIterations: 1, warmupTime: 0, now: cpuMilliseconds });
  for (const { name: contender, pass } of contenders) bench.add(contender, pass);
  await bench.run();
  const rates = bench.tasks.map(({ name: contender, result }) => {
    if (result.state !== 'completed') throw new Error(`${contender} did not complete`, { cause: result });
    return { contender, rate: (units * 1000) / result.latency.p50 };
  });
  const base = rates[0]!.rate;
  for (const { contender, rate } of rates) {
    console.log(
      `  ${contender.padEnd(44)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(10)} ${unit}/s  ${(rate / base).toFixed(2).padStart(6)}`,
    );
  }
}
