/**
 * Laws are tried on the same inputs each time, so that a failure is the change's and not the day's. `SEED=7 npx vitest
 * run tests/properties` tries others.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
