/** What a speed suite is: contenders that do the same work over the same material in one process. */
import { Bench } from 'tinybench';

export interface Suite {
  name: string;
  /** One line that says what is measured. */
  about: string;
  /** What one pass works through, for example `pages`. */
  unit: string;
  load: () => Promise<Material> | Material;
}

export interface Material {
  /** How many units one pass holds. */
  units: number;
  contenders: readonly Contender[];
}

export interface Contender {
  name: string;
  /** Where it works through material of its own: how many units that is. */
  units?: number;
  /** Units a second that are asked for; printed beside what was measured. */
  asked?: number;
  /** One pass over the whole material. */
  pass: () => void | Promise<void>;
}

/** CPU time of the process, collector and compiler threads included: steadier than wall time on a shared machine. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PASSES = 3;
/** Short passes are repeated this long, so that what is measured is warm and no matter of clock ticks. */
const MIN_MILLISECONDS = 200;

/** Runs a suite and prints, for each contender, units a second (median of the passes) and its ratio to the first. */
export async function runSuite({ name, about, unit, load }: Suite): Promise<void> {
  const { units, contenders } = await load();
  console.log(`\n${name}: ${about} (${Math.round(units * 10) / 10} ${unit})`);
  const bench = new Bench({
    iterations: PASSES,
    time: MIN_MILLISECONDS,
    warmupIterations: 1,
    warmupTime: MIN_MILLISECONDS,
    now: cpuMilliseconds,
  });
  for (const { name: contender, pass } of contenders) bench.add(contender, pass);
  await bench.run();
  const rates = bench.tasks.map(({ result }, at) => {
    const contender = contenders[at]!;
    if (result.state !== 'completed') throw new Error(`${contender.name} did not complete`, { cause: result });
    return { ...contender, rate: ((contender.units ?? units) * 1000) / result.latency.p50 };
  });
  const base = rates[0]!.rate;
  for (const { name: contender, rate, asked } of rates) {
    const wish = asked === undefined ? '' : `  asked ${asked}${rate < asked ? ': MISSED' : ''}`;
    console.log(
      `  ${contender.padEnd(52)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(8)} ${unit}/s  ${(rate / base).toFixed(2).padStart(6)}${wish}`,
    );
  }
}
