/**
 * Edits: what a repair changed and how to take it back. A fixer states changes to the text it was
 * given; here they are applied, laid over earlier edits of the same stretch, undone and replayed.
 *
 * Inside the stage all offsets are UTF-16; `toRepairs` turns them into the code points of the record.
 */
import type { Repair } from '../../pipeline/model/record.ts';
import type { Scan } from './scan.ts';

/** A wanted change, in offsets of the text the fixer was given. */
export interface Change {
  start: number;
  end: number;
  after: string;
  /** The step that turns what stands there into `after`. */
  step: string;
}

/** A change that was made: [start, end) of the new text stood as `before`; `plan` is its steps, joined by `+`. */
export interface Edit {
  start: number;
  end: number;
  before: string;
  plan: string;
}

/** A pure function of a stretch; `replay` runs the ones that a plan names. */
export type Step = (stretch: string) => string;

export interface Mended {
  text: string;
  repairs: Repair[];
}

/** Runs a plan on what stood before; gives what the repair put there. */
export function replay(plan: string, before: string, steps: ReadonlyMap<string, Step>): string {
  let stretch = before;
  for (const name of plan.split('+')) {
    const step = steps.get(name);
    if (step === undefined) throw new RangeError(`Expected the name of a repair step, got \`${name}\`.`);
    stretch = step(stretch);
  }
  return stretch;
}

/**
 * Applies `changes` (ascending, apart) to `text`, which already carries `edits`. Where a change meets
 * an edit the two become one whose plan is both; a change whose joint plan would not replay is not made.
 */
export function applyChanges(
  text: string,
  edits: readonly Edit[],
  changes: readonly Change[],
  steps: ReadonlyMap<string, Step>,
): { text: string; edits: Edit[] } {
  if (edits.length === 0) return applyAlone(text, changes);
  const parts: string[] = [];
  const result: Edit[] = [];
  let copied = 0;
  let length = 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const group of groupsOf(edits, changes)) {
    put(text.slice(copied, group.start));
    copied = group.end;
    for (const edit of settle(text, group, steps)) {
      put(edit.gap);
      result.push({ start: length, end: length + edit.after.length, before: edit.before, plan: edit.plan });
      put(edit.after);
    }
    if (group.tail > 0) put(text.slice(group.end - group.tail, group.end));
  }
  put(text.slice(copied));
  return { text: parts.join(''), edits: result };
}

/** The same where no edit was made before, which is nearly always. */
function applyAlone(text: string, changes: readonly Change[]): { text: string; edits: Edit[] } {
  let result = '';
  let copied = 0;
  const edits = changes.map(({ start, end, after, step }) => {
    result += text.slice(copied, start);
    copied = end;
    const at = result.length;
    result += after;
    return { start: at, end: result.length, before: text.slice(start, end), plan: step };
  });
  return { text: result + text.slice(copied), edits };
}

interface Group {
  start: number;
  end: number;
  edits: Edit[];
  changes: Change[];
  /** Length of the untouched end of the group, set when its changes are given up. */
  tail: number;
}

interface Settled {
  /** Untouched text before the edit, inside the group. */
  gap: string;
  before: string;
  after: string;
  plan: string;
}

/** Edits and changes that share characters, together. */
function groupsOf(edits: readonly Edit[], changes: readonly Change[]): Group[] {
  const groups: Group[] = [];
  let nextEdit = 0;
  let nextChange = 0;
  while (nextEdit < edits.length || nextChange < changes.length) {
    const edit = edits[nextEdit];
    const change = changes[nextChange];
    const takesEdit = change === undefined || (edit !== undefined && edit.start <= change.start);
    const { start, end } = takesEdit ? edit! : change;
    const last = groups.at(-1);
    const joins = last !== undefined && start < last.end;
    const group = joins ? last : { start, end, edits: [], changes: [], tail: 0 };
    if (!joins) groups.push(group);
    group.end = Math.max(group.end, end);
    if (takesEdit) group.edits.push(edits[nextEdit++]!);
    else group.changes.push(changes[nextChange++]!);
  }
  return groups;
}

function settle(text: string, group: Group, steps: ReadonlyMap<string, Step>): Settled[] {
  if (group.changes.length > 0) {
    const before = rewrite(text, group, group.edits, (edit) => edit.before);
    const after = rewrite(text, group, group.changes, (change) => change.after);
    const plan = [...new Set(group.edits.map((edit) => edit.plan)), ...new Set(group.changes.map((change) => change.step))].join('+');
    if (goesWithoutSaying(group) || replay(plan, before, steps) === after) return [{ gap: '', before, after, plan }];
  }
  let position = group.start;
  const kept = group.edits.map((edit) => {
    const gap = text.slice(position, edit.start);
    position = edit.end;
    return { gap, before: edit.before, after: text.slice(edit.start, edit.end), plan: edit.plan };
  });
  group.tail = group.end - position;
  return kept;
}

/** A change alone, or of just what one edit put there: what its step makes of that stretch is what it states. */
function goesWithoutSaying({ start, end, edits, changes }: Group): boolean {
  if (changes.length > 1 || edits.length > 1) return false;
  return [...edits, ...changes].every((each) => each.start === start && each.end === end);
}

/** The group's stretch with each of `items` replaced. */
function rewrite<Item extends { start: number; end: number }>(
  text: string,
  group: Group,
  items: readonly Item[],
  replacement: (item: Item) => string,
): string {
  let position = group.start;
  let stretch = '';
  for (const item of items) {
    stretch += text.slice(position, item.start) + replacement(item);
    position = item.end;
  }
  return stretch + text.slice(position, group.end);
}

/** Edits as the record states them. */
export function toRepairs({ units, highs }: Scan, edits: readonly Edit[]): Repair[] {
  let high = 0;
  let pairs = 0;
  let pairEnd = 0;
  const pointAt = (unit: number): number => {
    for (; high < highs.length && highs[high]! < unit; high++) {
      const at = highs[high]!;
      if ((units[at]! & 0xfc00) !== 0xd800 || at + 1 === units.length || (units[at + 1]! & 0xfc00) !== 0xdc00) continue;
      pairs++;
      pairEnd = at + 2;
      high++;
    }
    return Math.max(unit, pairEnd) - pairs;
  };
  return edits.map((edit) => ({ repair: edit.plan, start: pointAt(edit.start), end: pointAt(edit.end), before: edit.before }));
}

/** The text that was given to `repair`, `tidy` or `mend`, from what they returned. */
export function undo(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let position = 0;
  let points = 0;
  const unitAt = (point: number): number => {
    for (; points < point; points++) position += text.codePointAt(position)! > 0xffff ? 2 : 1;
    return position;
  };
  let copied = 0;
  for (const { start, end, before } of repairs) {
    parts.push(text.slice(copied, unitAt(start)), before);
    copied = unitAt(end);
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
