/**
 * compose: the compiler of the recipe. Tree and facts of a page to its record; the only place where offsets
 * become code points.
 */
import { createHash } from 'node:crypto';
import type { Compiler, Plugin } from 'unified';
import type { VFile } from 'vfile';
import { DEFAULT_PAGE_SETTINGS, type Capture } from '../../pipeline/model/capture.ts';
import { PageError } from '../../pipeline/model/errors.ts';
import { escaped } from '../../pipeline/model/escaped.ts';
import { blocksOf, type Page, type Removal, type Run } from '../../pipeline/model/page.ts';
import { SCHEMA_VERSION, type CleanRecord } from '../../pipeline/model/record.ts';
import { VERSION } from '../../pipeline/model/version.ts';
import { codePointOffsets } from './code-points.ts';
import { layOut } from './layout.ts';
import { project } from './project.ts';

export const compose: Plugin<[], Page, CleanRecord> = function () {
  this.compiler = compileRecord as Compiler;
};

function compileRecord(page: Page, file: VFile): CleanRecord {
  const { capture, decoding, article = {}, metadataEvidence = [], quality, pageType = 'article' } = file.data;
  if (capture === undefined || decoding === undefined) throw new TypeError('Expected a file that was opened from a capture');
  const settings = file.data.settings ?? DEFAULT_PAGE_SETTINGS;
  const { text, runs, blocks } = project(blocksOf(page));
  if (text === '') throw new PageError('no-content', 'no main content was found');
  const source = String(file);
  const removals = file.data.removals ?? [];
  const inText = codePointOffsets(text);
  const inSource = codePointOffsets(source, file.data.secondHalves);
  const { layout, at } = page.mode === 'text' ? layOut(source, text, runs, removals) : { layout: [], at: insertionPoints(runs, removals) };
  const entry = (removal: Removal, position: number): CleanRecord['removed'][number] => ({
    class: removal.class,
    action: removal.action,
    rule: removal.rule,
    confidence: Math.round(removal.confidence * 1000) / 1000,
    start: inSource(removal.start),
    end: inSource(removal.end),
    at: inText(position),
    text: settings.keepRemovedText ? removal.text : `sha256:${sha256(removal.text)}`,
    evidence: removal.evidence,
  });
  const id = idOf(capture);
  const suspects = file.data.suspects ?? [];
  const suspectAt = insertionPoints(runs, suspects);
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    text,
    title: article.headline ?? null,
    url: file.data.url ?? null,
    language: file.data.language ?? null,
    created: article.datePublished ?? null,
    source: capture.source,
    input: inputOf(capture, page),
    decoding: { ...decoding, repairs: decoding.repairs.map((repair) => ({ ...repair, before: escaped(repair.before) })) },
    article,
    metadataEvidence,
    pageType,
    blocks: blocks.map((block) => ({ ...block, start: inText(block.start), end: inText(block.end) })),
    layout: layout.map(([start, length, piece]) => [inSource(start), length, escaped(piece)]),
    removed: removals.map((removal, index) => entry(removal, at[index]!)),
    suspect: suspects.map((suspect, index) => entry(suspect, suspectAt[index]!)),
    quality: quality ?? { extraction: 1, flags: [], signals: {} },
    dedup: { clusterId: id, role: 'canonical' },
    provenance: {
      version: VERSION,
      config: sha256(JSON.stringify(settings)).slice(0, 16),
      rules: [...new Set([...removals, ...suspects].map((each) => each.rule))].toSorted(),
    },
  };
}

/** Where in the text each removal would stand: before the first kept letter that follows it in the source. */
function insertionPoints(runs: readonly Run[], removals: readonly Removal[]): number[] {
  let index = 0;
  return removals.map(({ start }) => {
    while (index < runs.length && runs[index]!.from + runs[index]!.length <= start) index++;
    const run = runs[index];
    if (run !== undefined && run.from < start) return run.at + start - run.from;
    const before = runs[index - 1];
    if (run !== undefined && run.from === start) return run.at;
    return before === undefined ? 0 : before.at + before.length;
  });
}

function inputOf(capture: Capture, page: Page): CleanRecord['input'] {
  const { path, index, sha256: digest, byteStart, byteLength, mediaType } = capture;
  return {
    path,
    index,
    mediaType: mediaType ?? (page.mode === 'html' ? 'text/html' : 'text/plain'),
    mode: page.mode,
    sha256: digest,
    ...(byteStart === undefined ? {} : { byteStart }),
    ...(byteLength === undefined ? {} : { byteLength }),
  };
}

/** The same input key and content always give the same id; 128 bits keep 10^9 pages free of collisions. */
function idOf({ path, index, sha256: digest }: Capture): string {
  return sha256(`${path}\0${index}\0${digest}`).slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
