import type { PackedTextModel } from './model.ts';

/** Written by training/text-content.ts. */
export const MODEL: PackedTextModel = { words: '', lines: '', trees: '' };
