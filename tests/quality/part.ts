/** The contract of a part of the quality gate: something measured on one development set. */
export interface Part {
  /** The word it is chosen by on the command line. */
  name: string;
  /** What tells its set from others, relative to the folder of the sets. The part is absent where this file is. */
  gold: string;
  /** Figures by name, as the floors have them; may print details of its own. */
  measure: (options: PartOptions) => Promise<Figures> | Figures;
}

export interface PartOptions {
  /** One page in so many; floors hold for 1 only. */
  every: number;
  /** List what differs on this question (metadata only). */
  misses: string;
}

export type Figures = Record<string, number>;
