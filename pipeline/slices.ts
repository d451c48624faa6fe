/**
 * slices: a large file of lines cut at line ends, so that many workers share it, and a run that is killed has not lost
 * all of it. Only what is not compressed can be read from the middle.
 */
import type { Limits } from './config.ts';
import { linesOf } from './lines.ts';
import { PageError } from './model/errors.ts';
import { placeOf, RawReader } from './raw-reader.ts';
import { isSameStamp } from './raw-stamp.ts';
import type { RawFile, Slice } from './scan.ts';
import { isBlank, jsonl } from './sources/jsonl.ts';
import { peek } from './sources/peek.ts';
import { sourceOf } from './sources/registry.ts';

/** Some seconds of work, in long lines and in short ones. */
const SLICE_BYTES = 4 * 1024 * 1024;
const SLICE_LINES = 4096;

/** Below this a file is read once, not twice. */
const MIN_SLICED_BYTES = 1024 * 1024;

const OPENING_BRACE = 0x7b;

/** The file in slices; the file as it is where it cannot be cut. */
export async function sliced(raw: string, file: RawFile, limits: Limits): Promise<RawFile[]> {
  const isLarge = file.stamp.size >= MIN_SLICED_BYTES && file.refusal === undefined && file.isHidden === undefined;
  if (!isLarge || sourceOf(file.path) !== jsonl) return [file];
  try {
    const slices = await slicesOf(raw, file, limits);
    return slices.length < 2 ? [file] : slices.map((slice) => ({ ...file, slice }));
  } catch (error) {
    // Whoever works the file meets the same error, and says it.
    if (error instanceof PageError) return [file];
    throw error;
  }
}

async function slicesOf(raw: string, file: RawFile, { lineBytes }: Limits): Promise<Slice[]> {
  const reader = await RawReader.open(placeOf(raw, file));
  try {
    const { head, whole } = await peek(reader.bytes(), 1);
    if (head[0] !== OPENING_BRACE) return [];
    const slices: Slice[] = [];
    let next: Slice = { start: 0, end: 0, index: 0 };
    let index = 0;
    for await (const line of linesOf(whole, lineBytes)) {
      if (!isBlank(line)) index++;
      next.end = line.start + line.length + Number(line.isEnded);
      if (next.end - next.start < SLICE_BYTES && index - next.index < SLICE_LINES) continue;
      slices.push(next);
      next = { start: next.end, end: next.end, index };
    }
    if (next.end > next.start) slices.push(next);
    const digest = await reader.digest();
    if (slices.length === 0 || !isSameStamp(reader.stamp, file.stamp) || (await reader.hasChanged())) return [];
    slices.at(-1)!.digest = digest;
    return slices;
  } finally {
    await reader.close();
  }
}
