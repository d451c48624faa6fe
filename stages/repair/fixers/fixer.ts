/** The contract of a fixer: one kind of damage, found and mended. */
import type { Change, Step } from '../edit.ts';
import type { Scan } from '../scan.ts';

export interface Fixer {
  /** The file's name. */
  name: string;
  /** What the names in `Change.step` do to a stretch; pure, so that a record can be replayed. */
  steps: Readonly<Record<string, Step>>;
  /** Of tidiers: whether a code unit, as a string, makes a text worth looking at; without one of them it finds nothing. */
  isSign?: (unit: string) => boolean;
  /** The changes this fixer wants, ascending and apart; none for sound text. */
  find: (scan: Scan) => readonly Change[];
}
