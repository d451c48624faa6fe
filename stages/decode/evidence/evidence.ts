/** The contract of an evidence: one way to tell the charset of a page from what is known of it. */
import type { DecodeOptions } from '../decode.ts';

export interface Source extends DecodeOptions {
  bytes: Uint8Array;
}

export interface Verdict {
  /** The web's name of the charset, or a name `read` knows. */
  charset: string;
  /** What the record says the choice rests on. */
  evidence: 'bom' | 'http' | 'meta' | 'sniff' | 'assumed';
  /** 0 to 1. */
  confidence: number;
  /** The text, where finding the charset has read it already. */
  text?: string;
}

/** A verdict, or undefined where this evidence has nothing to say. */
export type Evidence = (source: Source) => Verdict | undefined;
