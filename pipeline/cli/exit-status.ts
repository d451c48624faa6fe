/** cli/exit-status: what a scheduler learns from a run's end. */
import { ConfigError, LockError } from '../model/errors.ts';

export const EXIT_STATUS = {
  complete: 0,
  /** Run it again. */
  incomplete: 1,
  /** No use running it again as it is. */
  senseless: 2,
  locked: 3,
} as const;

export function exitStatusOf(error: unknown): number {
  if (error instanceof ConfigError) return EXIT_STATUS.senseless;
  return error instanceof LockError ? EXIT_STATUS.locked : EXIT_STATUS.incomplete;
}
