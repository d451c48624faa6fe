/** Every input format. A new one is a file beside this and a line here. */
import { arc } from './arc.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { page } from './page.ts';
import { sniffed } from './sniffed.ts';
import type { Source } from './source.ts';
import { unsupported } from './unsupported.ts';
import { warc } from './warc.ts';

export const SOURCES: readonly Source[] = [page, jsonl, json, warc, arc, unsupported];

/** Endings of compression say nothing about what is inside. */
const COMPRESSED = /\.(?:gz|zst)$/i;

/** The source for a file's ending; where that is not known, the one that looks inside. */
export function sourceOf(path: string): Source {
  const ending = endingOf(path);
  return SOURCES.find(({ endings }) => endings.includes(ending)) ?? sniffed;
}

/** In lower case, without that of compression; empty where there is none. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(COMPRESSED, '');
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot).toLowerCase();
}
