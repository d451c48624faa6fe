/**
 * prune/policy: from which confidence on a finding is acted on.
 */
import type { PageSettings } from '../../pipeline/model/capture.ts';
import type { Finding } from '../../pipeline/model/page.ts';
import { REMOVES_FROM, REMOVES_MEASURED_FROM } from '../measures/removes-from.ts';

/**
 * `balanced` goes where boilerplate is the likelier answer. `careful` wants nine in ten: an article whose last
 * paragraph stands beside the comment form must not lose it for one extra promo line.
 */
const REMOVE_FROM = { balanced: REMOVES_FROM, careful: 0.9 } as const satisfies Record<PageSettings['removal'], number>;

/** The same for measured confidences: what they cost was seen on domains not in training, 1.0 and 0.5 % of the content. */
const REMOVE_MEASURED_FROM = { balanced: REMOVES_MEASURED_FROM, careful: 0.85 } as const satisfies Record<PageSettings['removal'], number>;

/** Below this a finding is noise to a reader of `suspect`: a rule that is four times out of five wrong. */
const SUSPECT_FROM = 0.2;

export type Verdict = 'remove' | 'suspect' | 'keep';

export function verdictOn({ confidence, isMeasured }: Finding, { removal }: PageSettings): Verdict {
  if (confidence >= (isMeasured ? REMOVE_MEASURED_FROM : REMOVE_FROM)[removal]) return 'remove';
  return confidence >= SUSPECT_FROM ? 'suspect' : 'keep';
}
