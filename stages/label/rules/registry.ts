/** Every rule, in the order it runs. */
import type { LabelRule } from '../label-rule.ts';

export const LABEL_RULES: readonly LabelRule[] = [];
