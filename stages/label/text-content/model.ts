/** The learned part of text content, in the form it is evaluated in. */
import { unpackTrees } from '../../measures/boosted-trees.ts';
import { unpackNet } from '../../measures/sequence-net.ts';
import { textWords } from './text-words.ts';
import type { TextCalibration, TextContentModel } from './judge-lines.ts';

/** What the training script writes: words and short lines with their weights, packed trees and a packed net. */
export interface PackedTextModel {
  /** `weight word`, one a line. */
  words: string;
  /** `weight line`, one a line. */
  lines: string;
  trees: string;
  net: string;
  calibration: TextCalibration;
}

export function unpackTextModel(packed: PackedTextModel): TextContentModel {
  return {
    words: textWords(weightsOf(packed.words), weightsOf(packed.lines)),
    trees: unpackTrees(packed.trees),
    net: unpackNet(packed.net),
    calibration: packed.calibration,
  };
}

function weightsOf(packed: string): Map<string, number> {
  return new Map(
    packed.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), Number(line.slice(0, space))];
    }),
  );
}
