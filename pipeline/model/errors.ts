/**
 * Errors, named by how much they stop: a request, one page, one shard, the run.
 */

/** Why a page stands in quarantine: a closed list, `detail` says the rest. */
export const QUARANTINE_REASONS = [
  'empty',
  'binary',
  'undecodable',
  'truncated',
  'corrupt',
  'too-large',
  'too-deep',
  'too-slow',
  'malformed',
  'no-content',
  'unreadable',
  'unsupported',
  'unsafe',
] as const;

export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];

abstract class PipelineError extends Error {
  abstract readonly code: string;
}

/** The request makes no sense; nothing was read. Exit status 2. */
export class ConfigError extends PipelineError {
  readonly code = 'config';
}

/** One page failed; it goes to quarantine and the run goes on. */
export class PageError extends PipelineError {
  readonly code: QuarantineReason;

  constructor(code: QuarantineReason, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}

/** No honest result is possible (disk full, output damaged); the run stops. Exit status 1. */
export class RunError extends PipelineError {
  readonly code = 'run';
}

/** Another run holds the lock. Exit status 3. */
export class LockError extends PipelineError {
  readonly code = 'lock';
}
