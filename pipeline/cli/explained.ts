/**
 * cli/explained: a record as text for a person: the page in document order with its removals marked, and a table of
 * what went. Everything that comes from the page is escaped.
 */
import type { CleanRecord } from '../model/record.ts';
import { segmentsOf, type RemovedSpan, type Segment } from '../restore.ts';
import type { Surroundings } from '../surroundings.ts';
import { visible, visibleLines } from './terminal.ts';

interface Style {
  removed: (text: string) => string;
  moved: (text: string) => string;
  suspect: (text: string) => string;
  note: (text: string) => string;
  strong: (text: string) => string;
}

const sgr = (on: string) => (text: string) => text.replaceAll(/[^\n]+/g, (line) => `\u001B[${on}m${line}\u001B[0m`);

const COLOURED: Style = {
  removed: sgr('9;31'),
  moved: sgr('9;34'),
  suspect: sgr('4;33'),
  note: sgr('2'),
  strong: sgr('1'),
};

const PLAIN: Style = {
  removed: (text) => `[-${text}-]`,
  moved: (text) => `[>${text}<]`,
  suspect: (text) => `[?${text}?]`,
  note: (text) => text,
  strong: (text) => text,
};

export function explained(record: CleanRecord, isColoured: boolean, surroundings?: Surroundings): string {
  const style = isColoured ? COLOURED : PLAIN;
  const { title, url, language, created, input, decoding, quality } = record;
  const facts = [
    ['title', title],
    ['url', url],
    ['author', record.article.author?.map(({ name }) => name).join(', ')],
    ['published', created],
    ['language', language],
    ['page type', record.pageType],
    ['charset', `${decoding.charset} (${decoding.evidence}), ${decoding.repairs.length} repairs`],
    ['confidence', quality.extraction.toFixed(2)],
    ['copy of', copyOf(record)],
  ].filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== undefined && fact[1] !== '');
  return [
    style.strong(visible(`${input.path}${input.index > 0 ? `#${input.index}` : ''}`)),
    style.note(`record ${record.id}`),
    ...facts.map(([name, value]) => `${style.note(name.padEnd(11))} ${visible(value)}`),
    '',
    bodyOf(record, style),
    '',
    ...tableOf(record, style),
    ...(surroundings === undefined ? [] : amongOthers(surroundings, style)),
    '',
  ].join('\n');
}

function copyOf({ dedup: { duplicateOf, similarity } }: CleanRecord): string | undefined {
  if (duplicateOf === undefined) return undefined;
  return `${duplicateOf}, which has ${Math.round((similarity ?? 0) * 100)} % of it`;
}

/** What a copy shares with the record that stands for it, and what of a page returns across its site. */
function amongOthers({ original, returning }: Surroundings, style: Style): string[] {
  const quoted = (text: string): string => `  “${visible(text.replaceAll(/\s+/g, ' '))}”`;
  const lines: string[] = [];
  if (original !== undefined) {
    const { record, passages } = original;
    const place = visible(`${record.input.path}${record.input.index > 0 ? `#${record.input.index}` : ''}`);
    lines.push('', style.strong(`shared with ${place}: ${visible(record.title ?? 'no title')}`), ...passages.map(quoted));
  }
  if (returning.length > 0) lines.push('', style.strong('on other pages of the site too'));
  for (const { paragraph, pages } of returning) lines.push(`${quoted(paragraph)} ${style.note(`(on ${pages} pages)`)}`);
  return lines;
}

function bodyOf(record: CleanRecord, style: Style): string {
  const doubtful = suspectMarker(record, style);
  const segments = segmentsOf(record);
  return segments
    .map(({ text, removal }, index) => {
      if (removal === undefined) return doubtful(visibleLines(text));
      const mark = removal.action === 'moved' ? style.moved : style.removed;
      const reason = reasonOf(removal);
      return mark(visibleLines(text)) + (nextReason(segments, index) === reason ? '' : ` ${style.note(reason)}`);
    })
    .join('')
    .trim();
}

/** The reason of the next removal, if only white space stands between: a run of lines that went for one reason says so once. */
function nextReason(segments: readonly Segment[], index: number): string | undefined {
  const next = segments.slice(index + 1, index + 3).find(({ text, removal }) => removal !== undefined || text.trim() !== '');
  return next?.removal === undefined ? undefined : reasonOf(next.removal);
}

/** Suspect spans stand in the kept text; each is marked where its text comes up next. */
function suspectMarker({ suspect }: CleanRecord, style: Style): (kept: string) => string {
  const waiting = [...suspect];
  return (kept) => {
    let marked = '';
    let from = 0;
    while (waiting.length > 0) {
      const text = visibleLines(waiting[0]!.text);
      const at = kept.indexOf(text, from);
      if (text === '' || at < 0) break;
      marked += `${kept.slice(from, at)}${style.suspect(text)} ${style.note(reasonOf(waiting.shift()!))}`;
      from = at + text.length;
    }
    return marked + kept.slice(from);
  };
}

function reasonOf({ class: kind, rule, confidence, evidence }: RemovedSpan): string {
  const why = evidence.length === 0 ? '' : `: ${evidence.map(visible).join(', ')}`;
  return `(${kind}, ${rule}, ${confidence.toFixed(2)}${why})`;
}

function tableOf({ removed, suspect }: CleanRecord, style: Style): string[] {
  const counts = new Map<string, number>();
  const count = (span: RemovedSpan, action: string): void => {
    const key = `${action.padEnd(12)} ${span.class}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const span of removed) count(span, span.action);
  for (const span of suspect) count(span, 'suspect');
  if (counts.size === 0) return [style.note('nothing was removed')];
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, times]) => style.note(`${String(times).padStart(4)} ${key}`));
}
